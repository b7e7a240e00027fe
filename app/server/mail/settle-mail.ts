import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import { findReservationMail } from "#app/server/db/reservation-mails.ts";
import { setMailSettled } from "#app/server/db/settled-mails.ts";
import type { Platform } from "#app/server/platform.ts";

/**
 * Settles a failed mail about a reservation, because somebody has told its reader otherwise; who and
 * when is kept. One that is settled already stays as it is. Refused as `not-found` when the
 * reservation has no such mail, as `not-failed` when it has not failed, or the person was erased.
 */
export async function settleMail(
  { code, mail: slug, user }: { code: ReservationCode; mail: string; user: string },
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<Result<null, "not-found" | "not-failed">> {
  if (!(await findReservationMail(db, code, slug))) return refusal("not-found");
  if (await setMailSettled(db, slug, { user, now })) return success(null);
  const mail = await findReservationMail(db, code, slug);
  return mail?.status === "settled" ? success(null) : refusal("not-failed");
}
