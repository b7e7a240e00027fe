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
import type { Claimed } from "#app/server/db/mail-claims.ts";
import type { MailRow } from "#app/server/db/mails.ts";

/** What no outbox row carries: the restaurant as it is when a mail is written. */
export type MailSources = Pick<Claimed, "restaurant" | "services">;
type MailedRestaurant = NonNullable<MailSources["restaurant"]>;

/** A mail about a reservation, and all that it is written from. */
type ReservationMail<Params> = {
  restaurant: MailedRestaurant;
  services: MailSources["services"];
  mail: MailRow;
  code: ReservationCode;
  params: Params;
};
export type DinerMailSources = ReservationMail<DinerParams>;
export type RestaurantMailSources = ReservationMail<RestaurantParams>;
/** What mails to both readers have in common. */
export type EventMailSources = ReservationMail<{ event: MailedEvent }>;

/** Who the restaurant is; throws where it is nobody yet. */
export function restaurantOf({ restaurant }: MailSources): MailedRestaurant {
  if (!restaurant) throw new Error("There is no restaurant that a mail could come from.");
  return restaurant;
}

function withParams<Params>(mail: MailRow, sources: MailSources, params: Params) {
  const { services } = sources;
  const code = reservationCodeSchema.parse(mail.subject);
  return { restaurant: restaurantOf(sources), services, mail, code, params };
}

/** The sources of a mail to a diner. Throws where its row's parameters are none of such a mail. */
export function dinerMailSources(mail: MailRow, sources: MailSources): DinerMailSources {
  return withParams(mail, sources, dinerParamsSchema.parse(mail.params));
}

/** The sources of a mail to the restaurant. Throws as that of a diner's does. */
export function restaurantMailSources(mail: MailRow, sources: MailSources): RestaurantMailSources {
  return withParams(mail, sources, restaurantParamsSchema.parse(mail.params));
}
