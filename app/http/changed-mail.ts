import { redirect } from "@remix-run/cloudflare";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { mailFormSchema } from "#app/forms/mail-form.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { refusedForm } from "#app/http/refused-staff-action.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { sendMailAgain } from "#app/server/mail/send-again.ts";
import { settleMail } from "#app/server/mail/settle-mail.ts";
import type { Platform } from "#app/server/platform.ts";

/** Does with a mail about the reservation of a page, `here`, what its form asks, and says how it went. */
export async function changedMail(
  posted: FormData,
  { code, here, user }: { code: ReservationCode; here: string; user: string },
  platform: Pick<Platform, "env" | "db" | "now">,
) {
  const form = submittedValue(posted, mailFormSchema);
  if (!form) return refusedForm({ kind: "malformed" }, 400);
  const { intent, mail, requestKey: key, next } = form;
  const outcome =
    intent === "send-again"
      ? await sendMailAgain({ code, mail, key }, platform)
      : await settleMail({ code, mail, user }, platform);
  if (outcome.ok) return redirect(safeRedirect(next, here), 303);
  if (outcome.reason === "not-found") throw new Response(null, { status: 404 });
  return refusedForm({ kind: `mail-${outcome.reason}` }, 409);
}
