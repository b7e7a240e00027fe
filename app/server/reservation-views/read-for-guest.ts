import { utcDate } from "#app/domain/time/utc-date.ts";
import { listReservationEvents } from "#app/server/db/reservation-events.ts";
import { findHeldDinerMail } from "#app/server/db/reservation-mails.ts";
import { listReservationsByCode } from "#app/server/db/reservations.ts";
import { codeOfGuestSlug } from "#app/server/links/guest-link.ts";
import type { Platform } from "#app/server/platform.ts";
import { readConfig, readWithConfig } from "#app/server/schedule/remembered-config.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

export type GuestDeps = Pick<Platform, "db" | "now"> & {
  env: Pick<Platform["env"], "LINK_SECRET" | "LINK_SECRET_BEFORE">;
};

/**
 * What a guest's link leads to: the restaurant, and what is stored of the reservation, which is `null`
 * when the key is wrong. One round trip to D1.
 */
export async function readForGuest({ slug }: { slug: string }, { env, db, now }: GuestDeps) {
  const code = codeOfGuestSlug(slug, linkSecrets(env));
  const today = { from: utcDate(now), to: utcDate(now) };
  if (!code) return { config: await readConfig(db, today), booked: null };
  const [config, rows, events, held] = await readWithConfig(
    db,
    today,
    listReservationsByCode(db, [code]),
    listReservationEvents(db, code),
    findHeldDinerMail(db, code),
  );
  const [row, last] = [rows[0], events.at(-1)];
  return { config, booked: row && last ? { row, last, slug, hasHeldMail: held.length > 0 } : null };
}
