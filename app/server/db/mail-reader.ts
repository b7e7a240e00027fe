import { type SQL, sql } from "drizzle-orm";
import { type MailSubject, restaurantMailKinds } from "#app/domain/mail/mail.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";

type Alias = "mails" | "earlier" | "later" | "told";

const kindsForRestaurant = sql.raw(restaurantMailKinds.map((kind) => `'${kind}'`).join(", "));

/** A mail of this table or alias is for the restaurant itself, by its kind. */
export function isRestaurants(alias: Alias): SQL {
  return sql`${sql.raw(alias)}.kind IN (${kindsForRestaurant})`;
}

/** A mail is about a subject. Their slugs begin with it: the primary key of the mails finds them. */
function isAbout({ kind, subject }: { kind: SQL; subject: SQL }, alias: Alias): SQL {
  const mail = sql.raw(alias);
  return sql`(
    ${mail}.slug BETWEEN ${subject} || '-' AND ${subject} || '.'
    AND ${mail}.subject = ${subject} AND ${mail}.subject_kind = ${kind}
  )`;
}

/** A mail is about the same subject as another table or alias, which has its columns, is. */
export function isAboutThatOf(other: "mails" | "due", alias: Alias): SQL {
  const row = sql.raw(other);
  return isAbout({ kind: sql`${row}.subject_kind`, subject: sql`${row}.subject` }, alias);
}

/** A mail is about this subject. */
export function isAboutSubject({ subjectKind, subject }: MailSubject, alias: Alias): SQL {
  return isAbout({ kind: sql`${subjectKind}`, subject: sql`${subject}` }, alias);
}

/** A mail is about a reservation. */
export function isAboutReservation(code: ReservationCode | SQL, alias: Alias): SQL {
  return isAbout({ kind: sql`'reservation'`, subject: sql`${code}` }, alias);
}

/**
 * What the mails about one subject to one reader are ordered by. Of one sequence, what only tells how
 * it stands comes after what made it so.
 */
export function orderOf(alias: "mails" | "earlier"): SQL {
  const mail = sql.raw(alias);
  return sql`${mail}.sequence, ${mail}.kind = 'already-booked', ${mail}.created_at, ${mail}.slug`;
}

/** The mail `earlier` goes before the mail, about the same subject to the same reader. */
export const goesBefore = sql`(
  ${isAboutThatOf("mails", "earlier")}
  AND (${isRestaurants("earlier")}) = (${isRestaurants("mails")})
  AND (${orderOf("earlier")})
    < (${orderOf("mails")})
)`;

/** A mail that goes before this one exists, of which (`earlier`) a condition holds. */
export function isBehind(condition: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM mails AS earlier WHERE ${goesBefore} AND ${condition})`;
}

/** A later mail in one of these states, about the same subject to the same reader, exists. */
export function isFollowedBy(statuses: SQL): SQL {
  return sql`EXISTS (
    SELECT 1 FROM mails AS later
    WHERE ${isAboutThatOf("mails", "later")}
      AND later.sequence > mails.sequence AND later.status IN (${statuses})
      AND (${isRestaurants("later")}) = (${isRestaurants("mails")})
  )`;
}
