import { type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { isAboutThatOf, isFollowedBy } from "#app/server/db/mail-reader.ts";

const mostSubjects = 100;

function dueSubjects(now: Instant): SQL {
  return sql`
    SELECT subject_kind, subject FROM mails
    WHERE mails.status = 'held' AND mails.claimed_at <= ${now - days(1)}
    ORDER BY mails.claimed_at LIMIT ${mostSubjects}
  `;
}

/** Whether a mail was held a day ago or longer. Reads one row of the held at most. */
export async function hasDueMails(db: Database, now: Instant): Promise<boolean> {
  const due = await db.all(sql`SELECT 1 FROM (${dueSubjects(now)}) LIMIT 1`);
  return due.length > 0;
}

/** The table that a mail is about is still to come, asked for or hers. */
function tableStands(today: CalendarDate, time: ClockTime): SQL {
  return sql`EXISTS (
    SELECT 1 FROM reservations
    WHERE mails.subject_kind = 'reservation' AND reservations.code = mails.subject
      AND reservations.status IN ('pending', 'confirmed')
      AND (reservations.date, reservations.time) > (${today}, ${time})
  )`;
}

/** The restaurant took back, from a reader who had been told of it, a table that is still to come. */
function mustBeUntold(today: CalendarDate, time: ClockTime): SQL {
  return sql`EXISTS (
    SELECT 1 FROM reservations
    JOIN mails AS told ON ${isAboutThatOf("mails", "told")}
    WHERE mails.subject_kind = 'reservation' AND reservations.code = mails.subject
      AND (reservations.date, reservations.time) > (${today}, ${time})
      AND mails.params ->> '$.event.actor' <> 'guest' AND told.status = 'sent' AND told.recipient = mails.recipient
  )`;
}

/**
 * Lets go of the mails about subjects of which one was held a day ago: the last to a reader leaves
 * if it still is true, and is counted anew; the others are settled, and never stand as failures.
 */
export async function releaseDueMails(
  db: Database,
  now: Instant,
  local: { date: CalendarDate; time: ClockTime },
): Promise<void> {
  const stands = tableStands(local.date, local.time);
  const untold = mustBeUntold(local.date, local.time);
  await db.run(sql`
    UPDATE mails SET claimed_at = NULL, tried_since = NULL, next_attempt_at = NULL, attempts = 0,
      unanswered = 0, status = CASE
      WHEN ${isFollowedBy(sql`'held', 'queued', 'sending', 'sent'`)} THEN 'settled'
      WHEN ${stands} OR ${untold} THEN 'queued'
      ELSE 'settled' END
    FROM (SELECT DISTINCT subject_kind, subject FROM (${dueSubjects(now)})) AS due
    WHERE ${isAboutThatOf("due", "mails")} AND mails.status = 'held'
  `);
}
