import { type Discrepancy, reckon } from "#app/domain/reckoning.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import type { Platform } from "#app/server/context.ts";
import { setLedgerAlarms } from "#app/server/db/ledger-alarms.ts";
import { readLedgerFrom } from "#app/server/db/ledger-sums.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { standingContacts } from "#app/server/reservations/contact-hash.ts";

/**
 * Recomputes every service day from today on from its reservations, and raises an alarm for each
 * difference. It repairs nothing: a difference is a fault that somebody has to understand.
 */
export async function reckonLedger({
  db,
  now,
}: Pick<Platform, "db" | "now">): Promise<Discrepancy[]> {
  const house = await db.select({ zone: restaurant.zone }).from(restaurant).get();
  if (!house) return [];
  const [days, rows] = await readLedgerFrom(db, localMoment(now, house.zone).date);
  const tables = rows.map(({ email, phone, ...table }) => ({
    ...table,
    contacts: standingContacts({ ...table, email, phone }),
  }));
  const found = reckon(days, tables);
  await setLedgerAlarms(db, found, now);
  return found;
}
