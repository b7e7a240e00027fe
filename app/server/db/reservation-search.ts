import { type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { codeAtPlace, placeOfDate } from "#app/server/db/search-place.ts";

/** What a reservation must have to be found: a word that begins so for each, and one run of each number. */
export type ReservationSearch = {
  words: readonly string[];
  numbers: readonly (readonly string[])[];
};

/** So many are looked at, in their order; a few of them may not be meant. */
const mostLookedAt = 40;
const windowLength = 4;

const found = {
  code: reservations.code,
  slug: reservations.slug,
  date: reservations.date,
  service: reservations.service,
  time: reservations.time,
  covers: reservations.covers,
  status: reservations.status,
  pendingReason: reservations.pendingReason,
  late: reservations.late,
  firstName: reservations.firstName,
  lastName: reservations.lastName,
  phone: reservations.phone,
};

/** A beginning of a word, quoted: nothing in it is an operator. */
function beginning(word: string): string {
  return `"${word.replaceAll('"', "")}" *`;
}

/** The windows of four digits that cover a run, from its end, where numbers differ most. */
function windowsOf(run: string): string[] {
  if (run.length < windowLength) return [beginning(`#${run}`)];
  const count = Math.ceil(run.length / windowLength);
  return Array.from({ length: count }, (_, at) => {
    const start = Math.max(0, run.length - windowLength * (at + 1));
    return `"#${run.slice(start, start + windowLength)}"`;
  });
}

/** A number by one of its runs, or a code of digits alone that begins so. */
function numberExpression(runs: readonly string[]): string {
  const windows = runs.map((run) => `(${windowsOf(run).join(" AND ")})`);
  return `(${[...windows, ...runs.map(beginning)].join(" OR ")})`;
}

/** The search in the language of FTS5. */
function matchExpression({ words, numbers }: ReservationSearch): string {
  return [...words.map(beginning), ...numbers.map(numberExpression)].join(" AND ");
}

/** Windows tell that four digits are somewhere; whether the run is, the number itself tells. */
function hasRun(runs: readonly string[]): SQL {
  const ways = runs.map(
    (run) =>
      sql`instr(${reservations.phoneDigits}, ${run}) > 0 OR instr(${reservations.code}, ${run}) = 1`,
  );
  return sql`(${sql.join(ways, sql` OR `)})`;
}

/** The codes of the latest reservations whose name has words that begin so. Source: decision 0040. */
export function latestCodesNamed(words: readonly string[]): SQL {
  return sql`(SELECT ${codeAtPlace(sql`rowid`)} FROM reservation_search
    WHERE reservation_search MATCH ${matchExpression({ words, numbers: [] })}
    ORDER BY rowid DESC LIMIT ${mostLookedAt})`;
}

/**
 * The reservations that a search finds on one side of the beginning of `today`: the coming ones with
 * the soonest first, or the past ones with the latest first; `count` at most, without what was entered
 * by mistake. Rows read do not grow with what is stored. Source: decision 0040.
 */
export function searchReservations(
  db: Database,
  search: ReservationSearch,
  { today, side, count }: { today: CalendarDate; side: "coming" | "past"; count: number },
) {
  const order = sql.raw(side === "coming" ? "ASC" : "DESC");
  const isOnSide = sql.raw(side === "coming" ? ">=" : "<");
  const hits = db.$with("hits").as(
    db
      .select({ place: sql<number>`rowid`.as("place") })
      .from(sql`reservation_search`)
      .where(
        sql`reservation_search MATCH ${matchExpression(search)} AND rowid ${isOnSide} ${placeOfDate(today)}`,
      )
      .orderBy(sql`rowid ${order}`)
      .limit(mostLookedAt),
  );
  return db
    .with(hits)
    .select(found)
    .from(sql`hits`)
    .crossJoin(reservations)
    .where(
      sql.join(
        [
          sql`${reservations.code} = ${codeAtPlace(sql`hits.place`)} AND NOT ${reservations.isMistake}`,
          ...search.numbers.map(hasRun),
        ],
        sql` AND `,
      ),
    )
    .orderBy(sql`hits.place ${order}`)
    .limit(count);
}
