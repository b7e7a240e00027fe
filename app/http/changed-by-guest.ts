import { redirect } from "@remix-run/cloudflare";
import type { Outcome } from "#app/domain/reservations/commands.ts";
import { malformedChange, refusedChange } from "#app/http/refused-change.ts";
import { paths } from "#app/paths.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import type { Platform } from "#app/server/platform.ts";

/** A form of the page of a change: what it asks for, `null` where a field of it is wrong. */
type SentChange<Form> = { slug: string; posted: FormData; form: Form | null };

/** Gives a form that is right to its verb, and says how it went: on to the guest's page, or back. */
export async function changedByGuest<Form extends { requestKey: string }>(
  { slug, posted, form }: SentChange<Form>,
  verb: (form: Form) => Promise<Outcome<"change">>,
  platform: Platform,
) {
  if (form === null) return malformedChange({ slug, posted }, platform);
  const outcome = await verb(form);
  if (outcome.ok) {
    return redirect(paths.guestReservation(slug), { status: 303, headers: privateHeaders });
  }
  const { requestKey } = form;
  return refusedChange(outcome, { slug, posted, requestKey }, platform);
}
