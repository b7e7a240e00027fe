import { z } from "zod";
import { bookingOptionsSchema } from "#app/domain/booking-options.ts";
import { localeSchema } from "#app/domain/locale.ts";
import { timeZoneSchema } from "#app/domain/restaurant-clock.ts";

/** The one restaurant of a deployment: who it is, and what it decides about bookings. */
export const restaurantSchema = z.object({
  name: z.string().min(1).max(80),
  street: z.string().max(120),
  postalCode: z.string().max(12),
  city: z.string().max(80),
  phone: z.string().max(20),
  email: z.email().max(254),
  zone: timeZoneSchema,
  locale: localeSchema,
  options: bookingOptionsSchema,
});
export type Restaurant = z.infer<typeof restaurantSchema>;
