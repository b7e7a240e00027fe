import type { ComingService } from "../../support/e2e/coming-service.ts";
import { rows } from "../../support/e2e/site-database.ts";

/** Makes a request of a table that was just taken, for `time`: diners ask for none so late. */
export async function makeRequest(
  { date, service }: ComingService,
  { lastName, covers, time }: { lastName: string; covers: number; time: string },
): Promise<void> {
  await rows(
    `UPDATE reservations SET status = 'pending', pending_reason = 'manual', time = ?
     WHERE last_name = ? AND date = ?`,
    time,
    lastName,
    date,
  );
  await rows(
    `UPDATE service_days SET held = held - ?, pending = pending + ?, version = version + 1,
       held_by_slot = json_set(held_by_slot, '$."23:30"', coalesce(held_by_slot ->> '$."23:30"', 0) - ?)
     WHERE date = ? AND service = ?`,
    covers,
    covers,
    covers,
    date,
    service,
  );
}
