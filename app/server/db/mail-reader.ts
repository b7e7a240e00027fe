import { type SQL, sql } from "drizzle-orm";
import { restaurantMailKinds } from "#app/domain/mail/mail.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";

const kindsForRestaurant = sql.raw(restaurantMailKinds.map((kind) => `'${kind}'`).join(", "));

/** A mail of this table or alias is for the restaurant itself, by its kind. */
export function isRestaurants(alias: "mails" | "earlier" | "later"): SQL {
  return sql`${sql.raw(alias)}.kind IN (${kindsForRestaurant})`;
}

/** The slugs of the mails about a reservation begin with its code: its primary key finds them. */
export function isAbout(code: ReservationCode | SQL, alias: string): SQL {
  return sql`${sql.raw(alias)}.slug BETWEEN ${code} || '-' AND ${code} || '.'`;
}

/**
 * The mail `earlier` goes before the mail, about the same reservation to the same reader. Of one
 * version, what only tells how it stands comes after what made it so.
 */
export const goesBefore = sql`(
  ${isAbout(sql`mails.code`, "earlier")}
  AND (earlier.version, earlier.kind = 'already-booked')
    < (mails.version, mails.kind = 'already-booked')
  AND (${isRestaurants("earlier")}) = (${isRestaurants("mails")})
)`;

/** A mail that goes before this one exists, of which (`earlier`) a condition holds. */
export function isBehind(condition: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM mails AS earlier WHERE ${goesBefore} AND ${condition})`;
}

/** A later mail in one of these states, about the same reservation to the same reader, exists. */
export function isFollowedBy(statuses: SQL): SQL {
  return sql`EXISTS (
    SELECT 1 FROM mails AS later
    WHERE ${isAbout(sql`mails.code`, "later")}
      AND later.version > mails.version AND later.status IN (${statuses})
      AND (${isRestaurants("later")}) = (${isRestaurants("mails")})
  )`;
}
