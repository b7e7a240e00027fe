import { z } from "zod";
import {
  pendingReasonSchema,
  reservationStatusSchema,
} from "#app/domain/reservations/reservation.ts";
import { serviceSlugSchema } from "#app/domain/schedule/service.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";

const placementSchema = z.object({
  date: calendarDateSchema,
  service: serviceSlugSchema,
  time: clockTimeSchema,
  covers: z.int().min(1),
});
const stateSchema = placementSchema.extend({
  status: reservationStatusSchema,
  pendingReason: pendingReasonSchema.nullable(),
});

/** What happened to a reservation, as its mails tell it. */
const mailedEventSchema = z.object({
  actor: z.enum(["guest", "staff", "system"]),
  before: stateSchema.nullable(),
  after: stateSchema,
  requestedChange: placementSchema.nullable(),
  reason: z.string().nullable(),
});
export type MailedEvent = z.infer<typeof mailedEventSchema>;

const nameSchema = z.object({ firstName: z.string(), lastName: z.string() });

/** What a mail to a diner is written from, beside what the restaurant is. */
export const dinerParamsSchema = z.object({
  event: mailedEventSchema,
  person: nameSchema,
  /** Of the guest's link as it stood then. */
  linkVersion: z.int().min(1),
});
export type DinerParams = z.infer<typeof dinerParamsSchema>;

/** What a mail to the restaurant about a reservation is written from. */
export const restaurantParamsSchema = z.object({
  event: mailedEventSchema,
  person: nameSchema.extend({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    note: z.string().nullable(),
    dietaryNote: z.string().nullable(),
  }),
  /** Of the reservation's page for staff. */
  slug: z.string(),
  /** By how many minutes the party is late, as it was announced by then. */
  lateMinutes: z.number().int().min(1).nullable(),
});
export type RestaurantParams = z.infer<typeof restaurantParamsSchema>;
