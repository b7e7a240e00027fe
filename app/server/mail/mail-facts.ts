import { and, eq } from "drizzle-orm";
import type { Restaurant } from "#app/domain/restaurant.ts";
import type { Database } from "#app/server/db/client.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { restaurant, services } from "#app/server/db/schema/restaurant.ts";

type Identity = Omit<Restaurant, "options">;

/** What a mail is written from: the event of its version, the person, the restaurant. */
export type MailFacts = {
  event: typeof reservationEvents.$inferSelect;
  reservation: typeof reservations.$inferSelect;
  restaurant: Identity;
  services: (typeof services.$inferSelect)[];
};

/** Reads the facts of a mail; one round trip to D1. Throws when a row that must exist is missing. */
export async function loadMailFacts(db: Database, mail: MailRow): Promise<MailFacts> {
  const isItsEvent = and(
    eq(reservationEvents.code, mail.code),
    eq(reservationEvents.version, mail.version),
  );
  const [[event], [reservation], [house], serviceRows] = await db.batch([
    db.select().from(reservationEvents).where(isItsEvent),
    db.select().from(reservations).where(eq(reservations.code, mail.code)),
    db.select().from(restaurant),
    db.select().from(services),
  ]);
  if (!event || !reservation || !house) throw new Error(`The mail ${mail.slug} has no facts.`);
  return { event, reservation, restaurant: house, services: serviceRows };
}
