import { type Database, runTogether } from "#app/server/db/client.ts";
import { insertRows } from "#app/server/db/json-rows.ts";
import { updateReservations } from "#app/server/db/reservations.ts";
import { commands, mails, reservationEvents, reservations } from "#app/server/db/schema.ts";
import { writeServiceDays } from "#app/server/db/service-days.ts";
import type { LedgerPlan } from "#app/server/reservations/ledger-plan.ts";

/**
 * Writes a plan in one batch: all of it, or nothing when a constraint or the fence refuses a row.
 * After any error it may still have happened: read the keys before trying again. Answers D1's own
 * results, with the rows that it read and wrote.
 */
export async function writePlan(
  db: Database,
  plan: LedgerPlan,
  scheduleVersion: number,
): Promise<D1Result[]> {
  const { days, newReservations, changedReservations, events } = plan;
  const statements = [writeServiceDays([...days.values()], scheduleVersion)];
  if (newReservations.size > 0) {
    statements.push(insertRows(reservations, [...newReservations.values()]));
  }
  if (changedReservations.size > 0) {
    statements.push(updateReservations([...changedReservations.values()]));
  }
  statements.push(insertRows(reservationEvents, events), insertRows(commands, plan.commands));
  if (plan.mails.length > 0) statements.push(insertRows(mails, plan.mails));
  return runTogether(db, statements);
}
