import { sql } from "drizzle-orm";
import type { Discrepancy } from "#app/domain/reservations/reconciliation.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import { type Database, runTogether } from "#app/server/db/d1/client.ts";
import { ledgerAlarms } from "#app/server/db/schema/ledger.ts";

/** Makes the alarms exactly what a reconciliation has found. */
export async function setLedgerAlarms(
  db: Database,
  found: readonly Discrepancy[],
  now: Instant,
): Promise<void> {
  const rows = found.map((discrepancy) => ({ ...discrepancy, foundAt: now }));
  await runTogether(db, [sql`DELETE FROM ledger_alarms`, insertRows(ledgerAlarms, rows)]);
}

/** The alarms of the last reconciliation, soonest day first, `limit` at most. */
export function listLedgerAlarms(db: Database, limit: number) {
  return db
    .select()
    .from(ledgerAlarms)
    .orderBy(ledgerAlarms.date, ledgerAlarms.service)
    .limit(limit);
}
