import { type Result, refusal, success } from "#app/domain/result.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { listDayNote, setDayNote } from "#app/server/db/day-notes.ts";
import { announceChange } from "#app/server/live/feed.ts";
import type { Platform } from "#app/server/platform.ts";
import { standingOfPlace } from "#app/server/reservations/standing-of-place.ts";
import { readConfig } from "#app/server/schedule/remembered-config.ts";

type Written = {
  date: CalendarDate;
  /** The service on whose page it is written; the note is of its whole day. */
  service: ServiceSlug;
  note: string | null;
  /** The version that stood on the page: 0 for none, `null` when it does not tell. */
  expectedVersion: number | null;
  user: string;
};

/**
 * Writes what staff should know on a day. Refused of the past and out of reach, and where another one
 * was written meanwhile: the same words again are no conflict.
 */
export async function writeDayNote(
  { date, service, note, expectedVersion, user }: Written,
  { db, env, now, waitUntil }: Pick<Platform, "db" | "env" | "now" | "waitUntil">,
): Promise<Result<null, "closed" | "past" | "too-far" | "changed-since">> {
  const config = await readConfig(db, { from: date, to: date });
  const standing = standingOfPlace(config, { date, service }, now);
  if (standing !== null) return refusal(standing);
  if (date < localMoment(now, config.restaurant.zone).date) return refusal("past");
  const row = { date, note: note ?? "", user, updatedAt: now };
  if (await setDayNote(db, row, expectedVersion)) {
    waitUntil(announceChange(env));
    return success(null);
  }
  const [[present]] = await db.batch([listDayNote(db, date)]);
  return present?.note === row.note ? success(null) : refusal("changed-since");
}
