import { and, eq, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { dayNotes } from "#app/server/db/schema/ledger.ts";

/** What staff should know on each date from `from` to `to`; most have no row. */
export function listDayNotes(db: Database, from: CalendarDate, to: CalendarDate) {
  return db
    .select({ date: dayNotes.date, note: dayNotes.note })
    .from(dayNotes)
    .where(sql`${dayNotes.date} BETWEEN ${from} AND ${to} AND ${dayNotes.note} <> ''`);
}

const ofDate = preparedQuery((db) =>
  db
    .select({ note: dayNotes.note, version: dayNotes.version })
    .from(dayNotes)
    .where(eq(dayNotes.date, sql.placeholder("date"))),
);

/** The row of the note of a date, emptied or not; most dates have none. */
export function listDayNote(db: Database, date: CalendarDate) {
  return ofDate(db, { date });
}

type NewNote = Pick<typeof dayNotes.$inferInsert, "date" | "note" | "user" | "updatedAt">;

/**
 * Writes the note of a date over the version that is expected (0 for none, `null` for any), and says
 * whether that one stood.
 */
export async function setDayNote(
  db: Database,
  row: NewNote,
  expectedVersion: number | null,
): Promise<boolean> {
  const { date, note, user, updatedAt } = row;
  const set = { note, user, updatedAt, version: sql`${dayNotes.version} + 1` };
  const isIt = sql`${expectedVersion} IS NULL OR ${dayNotes.version} = ${expectedVersion}`;
  const { meta } = expectedVersion
    ? await db
        .update(dayNotes)
        .set(set)
        .where(and(eq(dayNotes.date, date), isIt))
    : await db
        .insert(dayNotes)
        .values({ ...row, version: 1 })
        .onConflictDoUpdate({ target: dayNotes.date, set, setWhere: isIt });
  return meta.changes > 0;
}
