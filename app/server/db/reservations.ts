import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { isOneOf, jsonRows } from "#app/server/db/d1/bulk-rows.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { preparedQuery } from "#app/server/db/d1/prepared-query.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";

export type ReservationRow = typeof reservations.$inferSelect;

const byCodes = preparedQuery((db) =>
  db
    .select()
    .from(reservations)
    .where(isOneOf(reservations.code, sql.placeholder("codes"))),
);

/** The reservations of these codes, in no order. */
export function listReservationsByCode(db: Database, codes: readonly ReservationCode[]) {
  return byCodes(db, { codes: JSON.stringify(codes) });
}

const byCodesOrStanding = preparedQuery((db) =>
  db
    .select()
    .from(reservations)
    .where(
      sql`${isOneOf(reservations.code, sql.placeholder("codes"))} OR (
        ${reservations.date} = ${sql.placeholder("date")}
        AND ${reservations.service} = ${sql.placeholder("service")}
        AND ${reservations.status} IN ('pending', 'confirmed', 'arrived'))`,
    ),
);

/** The reservations of these codes, and those that stand in a service of a day; in no order. */
export function listCodesAndStanding(
  db: Database,
  codes: readonly ReservationCode[],
  { date, service }: Pick<ReservationRow, "date" | "service">,
) {
  return byCodesOrStanding(db, { codes: JSON.stringify(codes), date, service });
}

/** The reservation of a code, or `undefined`. */
export function findReservation(db: Database, code: ReservationCode) {
  return db.select().from(reservations).where(sql`${reservations.code} = ${code}`).get();
}

/** Sets every column of reservations that exist, from their rows; one statement for all of them. */
export function updateReservations(rows: readonly ReservationRow[]): SQL {
  const names = Object.values(getTableColumns(reservations)).map((column) => column.name);
  const settings = names
    .filter((name) => name !== "code")
    .map((name) => sql`${sql.identifier(name)} = ${sql.raw(`value ->> '$.${name}'`)}`);
  return sql`UPDATE reservations SET ${sql.join(settings, sql`, `)}
    FROM json_each(${jsonRows(reservations, rows)}) WHERE reservations.code = value ->> '$.code'`;
}
