import { type SQL, sql } from "drizzle-orm";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import { type Database, runTogether } from "#app/server/db/d1/client.ts";
import { eraseTraces } from "#app/server/db/erase-traces.ts";
import { updateReservations } from "#app/server/db/reservations.ts";
import { processedCommands, serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { writeServiceDays } from "#app/server/db/service-days.ts";
import { writeFinished } from "#app/server/db/service-end.ts";
import { isAnyMailClaimed, withdrawVersions } from "#app/server/db/undoable.ts";
import type { Changeset } from "#app/server/ledger/changeset.ts";

function whenAny<Row>(rows: Iterable<Row>, statement: (rows: Row[]) => SQL): SQL[] {
  const all = [...rows];
  return all.length === 0 ? [] : [statement(all)];
}

/**
 * Writes a changeset in one batch: all of it, or nothing when a constraint or the fence refuses a row.
 * After any error it may still have happened: read the keys before trying again. Answers D1's own
 * results, with the rows that it read and wrote.
 */
export async function writeChangeset(
  db: Database,
  writes: Changeset,
  scheduleVersion: number,
): Promise<D1Result[]> {
  const { undone } = writes;
  const moved = undone.length === 0 ? undefined : isAnyMailClaimed(undone);
  // The service days come first: they are the fence.
  return runTogether(db, [
    ...whenAny(writes.days.values(), (rows) => writeServiceDays(rows, { scheduleVersion, moved })),
    ...whenAny(writes.newReservations.values(), (rows) => insertRows(reservations, rows)),
    ...whenAny(writes.changedReservations.values(), updateReservations),
    ...whenAny(writes.events, (rows) => insertRows(reservationEvents, rows)),
    ...whenAny(writes.dayEvents, (rows) => insertRows(serviceDayEvents, rows)),
    ...whenAny(writes.commands, (rows) => insertRows(processedCommands, rows)),
    ...whenAny(writes.mails, (rows) => insertRows(mails, rows)),
    ...whenAny(
      writes.dailyMails,
      (rows) => sql`${insertRows(mails, rows)} ON CONFLICT (slug) DO NOTHING`,
    ),
    ...(writes.finished === null ? [] : [writeFinished(writes.finished)]),
    ...(undone.length === 0 ? [] : withdrawVersions(undone)),
    ...(writes.erased.length === 0 ? [] : eraseTraces(writes.erased)),
  ]);
}
