import { type SQL, sql } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { isRestaurants } from "#app/server/db/mail-reader.ts";

/**
 * The statements that take a person's traces out of what stands beside her reservations: reasons,
 * addresses of mails, and what the preview mailbox kept. What was not sent yet is marked failed.
 */
export function eraseTraces(codes: readonly ReservationCode[]): SQL[] {
  const erased = sql`(SELECT value FROM json_each(${JSON.stringify(codes)}))`;
  return [
    sql`UPDATE reservation_events SET reason = NULL WHERE code IN ${erased}`,
    sql`UPDATE mails SET status = 'failed', error = 'erased' FROM ${erased} AS person
      WHERE mails.slug BETWEEN person.value || '-' AND person.value || '.' AND status IN ('queued', 'held')`,
    sql`UPDATE mails SET recipient = '' FROM ${erased} AS person
      WHERE mails.slug BETWEEN person.value || '-' AND person.value || '.'
      AND NOT ${isRestaurants("mails")}`,
    sql`UPDATE processed_commands SET before = NULL WHERE before IS NOT NULL AND code IN ${erased}`,
    sql`DELETE FROM preview_mails WHERE substr(slug, 1, 6) IN ${erased}`,
  ];
}
