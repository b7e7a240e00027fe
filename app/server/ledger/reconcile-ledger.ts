import { type Discrepancy, reconcile } from "#app/domain/reservations/reconciliation.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { setLedgerAlarms } from "#app/server/db/ledger-alarms.ts";
import { readLedgerFrom } from "#app/server/db/ledger-sums.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { standingContacts } from "#app/server/ledger/contact-hash.ts";
import type { Platform } from "#app/server/platform.ts";

/**
 * Recomputes every service day from today on from its reservations, and raises an alarm for each
 * difference. It repairs nothing: a difference is a fault that somebody has to understand.
 */
export async function reconcileLedger({
  db,
  now,
}: Pick<Platform, "db" | "now">): Promise<Discrepancy[]> {
  const config = await db.select({ zone: restaurant.zone }).from(restaurant).get();
  if (!config) return [];
  const [days, rows] = await readLedgerFrom(db, localMoment(now, config.zone).date);
  const tables = rows.map(({ email, phone, ...table }) => ({
    ...table,
    contacts: standingContacts({ ...table, email, phone }),
  }));
  const found = reconcile(days, tables);
  await setLedgerAlarms(db, found, now);
  return found;
}
