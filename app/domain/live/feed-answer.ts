import type { Change } from "#app/domain/live/change.ts";
import type { RequestCounts } from "#app/domain/live/request-counts.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";

/** What an open page is told when it asks what has changed. */
export type FeedAnswer = {
  /** The moment from which it asks the next time. */
  cursor: Instant;
  /** The restaurant's date. */
  today: CalendarDate;
  requests: RequestCounts;
  /** The latest first. What is committed while somebody asks may be told twice, never not at all. */
  changes: Change[];
};

/** What an open page begins with. */
export type LiveStart = Omit<FeedAnswer, "changes"> & {
  /** The names of the latest changes, which it shows already. */
  known: string[];
};

/** What names a change: what was heard of before is told by it. */
export function changeId({ code, version }: { code: ReservationCode; version: number }): string {
  return `${code}-${version}`;
}
