import { z } from "zod";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { calendarDateSchema } from "#app/domain/time/calendar-date.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";
import { timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";

export const mailedTableSchema = z.object({
  date: calendarDateSchema,
  time: clockTimeSchema,
  /** The name of the service in the mail's language. */
  service: z.string(),
  covers: z.int().min(1),
});
export type MailedTable = z.infer<typeof mailedTableSchema>;

const shownPhoneSchema = z.object({ text: z.string(), href: z.string().nullable() });

const restaurantSchema = z.object({
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  phone: shownPhoneSchema.extend({ international: z.string() }),
  zone: timeZoneSchema,
});
export type MailedRestaurant = z.infer<typeof restaurantSchema>;

const reservationMailSchema = z.object({
  restaurant: restaurantSchema,
  code: reservationCodeSchema,
  table: mailedTableSchema,
});

/** What every mail to a diner says: for whom, which table, and the links of her own. */
export const dinerMailSchema = reservationMailSchema.extend({
  /** What she is called by, printed so that nobody makes a link of it. */
  callName: z.string(),
  reservationUrl: z.url(),
  reserveUrl: z.url(),
  hasCalendar: z.boolean(),
});
export type DinerMail = z.infer<typeof dinerMailSchema>;

/** What every mail to the restaurant says: who it is about, and where to answer. */
export const restaurantMailSchema = reservationMailSchema.extend({
  /** The full name, printed so that nobody makes a link of it. */
  name: z.string(),
  email: z.string().nullable(),
  phone: shownPhoneSchema.nullable(),
  note: z.string().nullable(),
  dietaryNote: z.string().nullable(),
  adminUrl: z.url(),
});
export type RestaurantMail = z.infer<typeof restaurantMailSchema>;
