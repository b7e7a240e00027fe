import {
  type DinerParams,
  dinerParamsSchema,
  type MailedEvent,
  type RestaurantParams,
  restaurantParamsSchema,
} from "#app/domain/reservations/mail-params.ts";
import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { restaurant, services } from "#app/server/db/schema/restaurant.ts";

/** What no outbox row carries: the restaurant as it is when a mail is written. */
export type MailSources = {
  restaurant: Omit<Restaurant, "options">;
  services: (typeof services.$inferSelect)[];
};

/** Reads what mails are written from beside their rows; one round trip to D1. */
export async function loadMailSources(db: Database): Promise<MailSources> {
  const [[config], rows] = await db.batch([
    db.select().from(restaurant),
    db.select().from(services),
  ]);
  if (!config) throw new Error("There is no restaurant that mails could come from.");
  return { restaurant: config, services: rows };
}

/** A mail about a reservation, and all that it is written from. */
type ReservationMail<Params> = MailSources & {
  mail: MailRow;
  code: ReservationCode;
  params: Params;
};
export type DinerMailSources = ReservationMail<DinerParams>;
export type RestaurantMailSources = ReservationMail<RestaurantParams>;
/** What mails to both readers have in common. */
export type EventMailSources = ReservationMail<{ event: MailedEvent }>;

function withParams<Params>(mail: MailRow, sources: MailSources, params: Params) {
  return { ...sources, mail, code: reservationCodeSchema.parse(mail.subject), params };
}

/** The sources of a mail to a diner. Throws where its row's parameters are none of such a mail. */
export function dinerMailSources(mail: MailRow, sources: MailSources): DinerMailSources {
  return withParams(mail, sources, dinerParamsSchema.parse(mail.params));
}

/** The sources of a mail to the restaurant. Throws as that of a diner's does. */
export function restaurantMailSources(mail: MailRow, sources: MailSources): RestaurantMailSources {
  return withParams(mail, sources, restaurantParamsSchema.parse(mail.params));
}
