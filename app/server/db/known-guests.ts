import { desc, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#app/server/db/d1/client.ts";
import { latestCodesNamed } from "#app/server/db/reservation-search.ts";
import { guests, reservations } from "#app/server/db/schema/reservations.ts";

/** What is known of somebody while her name is typed: how it begins. */
export type GuestSearch = {
  /** The start of a number in E.164. */
  phone: string | null;
  email: string | null;
  /** The starts of names, folded as they are searched for. */
  names: readonly string[];
};

const mostMatches = 30;
const mostReservations = 200;

/** A text that begins so, in a form that an index serves. */
function beginsWith(column: SQL, start: string): SQL {
  return sql`(${column} >= ${start} AND ${column} < ${`${start}\u{10ffff}`})`;
}

/** The index finds codes as well: only a name is meant. */
function isNamed(names: readonly string[]): SQL {
  const named = names.map(
    (name) => sql`instr(' ' || ${reservations.foldedName}, ${` ${name}`}) > 0`,
  );
  const latest = sql`${reservations.code} IN ${latestCodesNamed(names)}`;
  return sql`(${sql.join([latest, ...named], sql` AND `)})`;
}

function matches({ phone, email, names }: GuestSearch): SQL {
  const conditions = [
    ...(phone ? [beginsWith(sql`${reservations.phone}`, phone)] : []),
    ...(email ? [beginsWith(sql`${reservations.email}`, email)] : []),
    ...(names.length > 0 ? [isNamed(names)] : []),
  ];
  return or(...conditions) ?? sql`0`;
}

const columns = {
  slug: reservations.slug,
  date: reservations.date,
  service: reservations.service,
  time: reservations.time,
  covers: reservations.covers,
  status: reservations.status,
  firstName: reservations.firstName,
  lastName: reservations.lastName,
  email: reservations.email,
  phone: reservations.phone,
  houseNote: reservations.houseNote,
  guestNote: sql<string | null>`coalesce(
    (SELECT ${guests.houseNote} FROM ${guests} WHERE ${guests.email} = ${reservations.email}),
    (SELECT ${guests.houseNote} FROM ${guests} WHERE ${guests.phone} = ${reservations.phone}))`,
};

/**
 * The reservations of those whose number, address or name begins so, the latest first: all that share
 * a contact with one that matches. What was entered by mistake is left out.
 */
export function listGuestReservations(db: Database, search: GuestSearch) {
  const matched = db.$with("matched").as(
    db
      .select({ ownPhone: sql`phone`.as("own_phone"), ownEmail: sql`email`.as("own_email") })
      .from(reservations)
      .where(sql`(${matches(search)}) AND (phone IS NOT NULL OR email IS NOT NULL)`)
      .orderBy(desc(reservations.date))
      .limit(mostMatches),
  );
  return db
    .with(matched)
    .select(columns)
    .from(reservations)
    .where(
      sql`(${reservations.phone} IN (SELECT own_phone FROM matched)
        OR ${reservations.email} IN (SELECT own_email FROM matched))
        AND NOT ${reservations.isMistake}`,
    )
    .orderBy(desc(reservations.date))
    .limit(mostReservations);
}
