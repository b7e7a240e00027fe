import { type RequestCounts, requestCounts } from "#app/domain/live/request-counts.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { hours, type Instant, localMoment, seconds } from "#app/domain/time/restaurant-clock.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { listChangedSince } from "#app/server/db/changes.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { countRequests } from "#app/server/db/requests.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import type { Platform } from "#app/server/platform.ts";

/** A command is dated when it was asked: it may be committed after one that was asked later. */
const commitMilliseconds = seconds(10);
/** Who has not asked for longer sees in the lists what changed. */
const longestAbsence = hours(1);

const restaurantFrame = preparedQuery((db) =>
  db.select({ name: restaurant.name, zone: restaurant.zone }).from(restaurant),
);

/**
 * What tells a page of the admin area how the book stands and what may have been committed since an
 * instant; `null` for a page that is made now.
 */
export function liveQueries(since: Instant | null, { db, now }: Pick<Platform, "db" | "now">) {
  const from = Math.max(since ?? now, now - longestAbsence) - commitMilliseconds;
  // The restaurant's own date is at most one day before that of UTC.
  const earliest = addDays(utcDate(now), -1);
  return [
    restaurantFrame(db, {}),
    countRequests(db, earliest),
    listChangedSince(db, from),
  ] as const;
}

type RowsOf<Queries extends readonly unknown[]> = {
  [Each in keyof Queries]: Awaited<Queries[Each]>;
};
type LiveRows = RowsOf<ReturnType<typeof liveQueries>>;
type LiveBook = {
  name: string;
  today: CalendarDate;
  requests: RequestCounts;
  changed: LiveRows[2];
};

/** What those queries say. */
export function liveBook([[frame], dates, changed]: LiveRows, now: Instant): LiveBook {
  const today = frame ? localMoment(now, frame.zone).date : utcDate(now);
  const name = frame?.name ?? "Couverts";
  return { name, today, requests: requestCounts(dates, today), changed };
}
