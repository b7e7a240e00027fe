import { sql } from "drizzle-orm";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { restaurant, services } from "#app/server/db/schema/restaurant.ts";

type Identity = Omit<Restaurant, "options">;

/** What a mail is written from: the event of its version, the person, the restaurant. */
export type MailSources = {
  event: typeof reservationEvents.$inferSelect;
  reservation: typeof reservations.$inferSelect;
  restaurant: Identity;
  services: (typeof services.$inferSelect)[];
};

/**
 * Reads what mails are written from; one round trip to D1. Answers the sources of one of them, and
 * throws where a row that must exist is missing.
 */
export async function loadMailSources(
  db: Database,
  mails: readonly MailRow[],
): Promise<(mail: MailRow) => MailSources> {
  const versions = JSON.stringify(mails.map(({ code, version }) => [code, version]));
  const codes = JSON.stringify(mails.map(({ code }) => code));
  const isTheirs = sql`(${reservationEvents.code}, ${reservationEvents.version}) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(${versions}))`;
  const isAboutThem = sql`${reservations.code} IN (SELECT value FROM json_each(${codes}))`;
  const [events, people, [config], serviceRows] = await db.batch([
    db.select().from(reservationEvents).where(isTheirs),
    db.select().from(reservations).where(isAboutThem),
    db.select().from(restaurant),
    db.select().from(services),
  ]);
  return ({ slug, code, version }) => {
    const event = events.find((each) => each.code === code && each.version === version);
    const reservation = people.find((person) => person.code === code);
    if (!event || !reservation || !config) throw new Error(`The mail ${slug} has no sources.`);
    return { event, reservation, restaurant: config, services: serviceRows };
  };
}
