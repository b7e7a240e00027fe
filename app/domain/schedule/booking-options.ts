import { z } from "zod";
import { emailSchema } from "#app/domain/mail/mail-address.ts";
import { slotLengths } from "#app/domain/schedule/slots.ts";

/** What the restaurant decides about bookings; durations are in the unit that their name ends with. */
export const bookingOptionsSchema = z.object({
  slotLength: z.union(slotLengths.map((length) => z.literal(length))),
  confirmation: z.enum(["automatic", "manual"]),
  noticeMinutes: z.int().min(0).max(43_200),
  horizonDays: z.int().min(1).max(730),
  automaticPartyMax: z.int().min(1).max(500),
  partyMax: z.int().min(1).max(500),
  waitingCoversMax: z.int().min(0).max(1000),
  pendingCoversMax: z.int().min(0).max(10_000).default(100),
  guestChangeCutoffMinutes: z.int().min(0).max(43_200),
  lateCancellationMinutes: z.int().min(0).max(43_200),
  answerWithinHours: z.int().min(1).max(720).default(24),
  lateAfterMinutes: z.int().min(1).max(240).default(15),
  contactRetentionMonths: z.int().min(1).max(120).default(36),
  notifiedAddresses: z.array(emailSchema).max(10).default([]),
});
export type BookingOptions = z.infer<typeof bookingOptionsSchema>;

/** The values a restaurant starts with. Source: rules, "Capacity". */
export const defaultBookingOptions: BookingOptions = {
  slotLength: 30,
  confirmation: "automatic",
  noticeMinutes: 60,
  horizonDays: 90,
  automaticPartyMax: 8,
  partyMax: 20,
  waitingCoversMax: 20,
  pendingCoversMax: 100,
  guestChangeCutoffMinutes: 120,
  lateCancellationMinutes: 180,
  answerWithinHours: 24,
  lateAfterMinutes: 15,
  contactRetentionMonths: 36,
  notifiedAddresses: [],
};
