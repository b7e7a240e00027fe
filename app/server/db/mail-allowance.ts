import { type SQL, sql } from "drizzle-orm";
import { mostMailsToStranger } from "#app/domain/mail/mail.ts";
import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";
import { isBehind, isRestaurants } from "#app/server/db/mail-reader.ts";

/** The address of a mail belongs to somebody with an account, which counts as verified. */
const isToVerified = sql`EXISTS (SELECT 1 FROM users WHERE users.email = mails.recipient)`;

/** Nobody bounds a mail to the restaurant or to a verified address, and none is counted twice. */
const isFree = sql`(
  ${isRestaurants("mails")} OR mails.counted_at IS NOT NULL OR ${isToVerified}
)`;

/** An earlier mail about the same subject is held for its reader's day. */
const isBehindHeld = isBehind(sql`earlier.status = 'held'`);

/** How many mails were counted against the reader's day in the 24 hours before. */
function counted(now: Instant): SQL {
  return sql`(
    SELECT count(*) FROM mails AS counted
    WHERE counted.recipient = mails.recipient AND counted.counted_at > ${now - days(1)}
  )`;
}

/**
 * Of mails that are claimed together, which are more than their reader's day allows (`is_held`) and
 * when each counts from (`counted_from`): a stranger's address gets its number of mails in 24
 * hours, those of one claim counted one after the other. Source: rules, "Mails".
 */
export function allowance(which: SQL, now: Instant): SQL {
  return sql`
    SELECT slug, is_held, CASE WHEN is_held THEN NULL WHEN is_free THEN counted_at ELSE ${now} END
      AS counted_from
    FROM (
      SELECT slug, counted_at, is_free, NOT is_free AND (is_behind OR before + sum(
        NOT is_free AND NOT is_behind
      ) OVER (PARTITION BY recipient ORDER BY due_at, slug) > ${mostMailsToStranger}) AS is_held
      FROM (
        SELECT mails.slug, mails.recipient, mails.due_at, mails.counted_at, ${isFree} AS is_free,
          ${isBehindHeld} AS is_behind, ${counted(now)} AS before
        FROM mails WHERE ${which}
      )
    )
  `;
}
