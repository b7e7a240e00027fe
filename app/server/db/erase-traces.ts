import { type SQL, sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { isAboutReservation, isRestaurants } from "#app/server/db/mail-reader.ts";

/**
 * The statements that take a person's traces out of what stands beside her reservations, one a
 * table: reasons, what her mails say and where they went, and what it takes to undo. What has not
 * left by then never does, and is nobody's to send again.
 */
export function eraseTraces(codes: readonly ReservationCode[]): SQL[] {
  const erased = sql`(SELECT value FROM json_each(${JSON.stringify(codes)}))`;
  const isHers = isAboutReservation(sql`person.value`, "mails");
  const hers = sql`(SELECT mails.slug FROM ${erased} AS person JOIN mails ON ${isHers})`;
  return [
    sql`UPDATE reservation_events SET reason = NULL WHERE code IN ${erased}`,
    sql`UPDATE mails SET params = NULL,
        recipient = CASE WHEN ${isRestaurants("mails")} THEN recipient ELSE '' END,
        error = CASE WHEN status IN ('queued', 'held', 'failed') THEN 'erased' ELSE error END,
        status = CASE WHEN status IN ('queued', 'held') THEN 'failed' ELSE status END
      FROM ${erased} AS person WHERE ${isHers}`,
    sql`DELETE FROM mail_bodies WHERE mail IN ${hers}`,
    sql`DELETE FROM preview_mails WHERE slug IN ${hers}`,
    sql`UPDATE processed_commands SET before = NULL WHERE before IS NOT NULL AND code IN ${erased}`,
  ];
}
