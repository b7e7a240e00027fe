import { z } from "zod";
import { localeSchema } from "#app/domain/locale.ts";
import { emailSchema } from "#app/domain/mail/mail-address.ts";
import { bookingOptionsSchema } from "#app/domain/schedule/booking-options.ts";
import { titleSchema } from "#app/domain/text/person-name.ts";
import { phoneSchema } from "#app/domain/text/telephone.ts";
import { lineSchema } from "#app/domain/text/text-field.ts";
import { timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";

/** The one restaurant of a deployment: who it is, and what it decides about bookings. */
export const restaurantSchema = z.object({
  name: titleSchema(80),
  street: z.union([z.literal(""), lineSchema(120)]),
  postalCode: z.union([z.literal(""), lineSchema(12)]),
  city: z.union([z.literal(""), lineSchema(80)]),
  phone: phoneSchema,
  email: emailSchema,
  zone: timeZoneSchema,
  locale: localeSchema,
  options: bookingOptionsSchema,
});
export type Restaurant = z.infer<typeof restaurantSchema>;
