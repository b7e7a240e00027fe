import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import { releaseMail } from "#app/server/db/released-mails.ts";
import { findReservationMail } from "#app/server/db/reservation-mails.ts";
import { enqueueMails } from "#app/server/mail/enqueue.ts";
import type { Platform } from "#app/server/platform.ts";

const underWay: readonly string[] = ["queued", "sending", "sent"];

/**
 * Lets a held mail about a reservation go, or tries a failed one again; the same key does it once.
 * One that is under way already is done. Refused as `not-found` when the reservation has no such
 * mail, as `superseded` when a later mail has left, the person was erased, or it was settled.
 */
export async function sendMailAgain(
  { code, mail: slug, key }: { code: ReservationCode; mail: string; key: string },
  { env, db, now }: Pick<Platform, "env" | "db" | "now">,
): Promise<Result<null, "not-found" | "superseded">> {
  const mail = await findReservationMail(db, code, slug);
  if (!mail) return refusal("not-found");
  // No form can bring a colon in its key: the ledger never meets this one.
  const { slugs, isRepeated } = await releaseMail(db, mail, { key: `send-again:${key}`, now });
  await enqueueMails(
    slugs.map((released) => ({ slug: released, dueAt: now })),
    env.MAIL_QUEUE,
    now,
  );
  if (slugs.length > 0 || isRepeated) return success(null);
  const status = (await findReservationMail(db, code, slug))?.status ?? "";
  return underWay.includes(status) ? success(null) : refusal("superseded");
}
