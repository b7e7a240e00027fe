import { type SQL, sql } from "drizzle-orm";
import { mostMailsToStranger } from "#app/domain/mail.ts";
import { days, type Instant } from "#app/domain/restaurant-clock.ts";
import { isBehind, isRestaurants } from "#app/server/db/mail-reader.ts";

/** The address of a mail belongs to somebody with an account, which counts as verified. */
const isToVerified = sql`EXISTS (SELECT 1 FROM users WHERE users.email = mails.recipient)`;

/** Nobody bounds a mail to the restaurant or to a verified address, and none is counted twice. */
const isFree = sql`(
  ${isRestaurants("mails")} OR mails.counted_at IS NOT NULL OR ${isToVerified}
)`;

/**
 * A mail is more than its reader's day allows: a stranger's address got its number of mails in the
 * 24 hours before, or an earlier one about the same reservation is held for that. Source: design.
 */
export function isTooMuch(now: Instant): SQL {
  return sql`(NOT ${isFree} AND (
    ${isBehind(sql`'held'`)}
    OR (
      SELECT count(*) FROM mails AS counted
      WHERE counted.recipient = mails.recipient AND counted.counted_at > ${now - days(1)}
    ) >= ${mostMailsToStranger}
  ))`;
}

/** When a mail counts against its reader's day from, as it is claimed. */
export function countedFrom(now: Instant): SQL {
  return sql`CASE WHEN ${isFree} THEN mails.counted_at ELSE ${now} END`;
}
