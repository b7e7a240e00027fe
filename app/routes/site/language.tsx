import { type ActionFunctionArgs, redirect } from "@remix-run/cloudflare";
import { z } from "zod";
import { hasKeptTexts } from "#app/domain/accounts/kept-form.ts";
import { localeSchema } from "#app/domain/locale.ts";
import { isBlank, readPrefill } from "#app/domain/reservations/prefill-details.ts";
import { clockTimeSchema } from "#app/domain/time/clock-time.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { paths } from "#app/paths.ts";
import { localeCookie } from "#app/server/http/negotiate-locale.ts";

const choiceSchema = z.object({ lang: localeSchema, next: z.string().optional() });

const bookingPage = /^\/reserve(?=[/?]|$)/;
const formPage = /^\/reserve\/[^/?]+\/[^/?]+(?=\?|$)/;

/** The page of a booking form with the time that was chosen there; any other page as it is. */
function withTime(target: string, chosen: string | undefined): string {
  const time = clockTimeSchema.safeParse(chosen);
  const [path = target, query] = target.split("?");
  if (!time.success || !formPage.test(target)) return target;
  const search = new URLSearchParams(query);
  search.set("time", time.data);
  return `${path}?${search}`;
}

export function loader() {
  return redirect(paths.home());
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const choice = submittedValue(form, choiceSchema);
  if (!choice) throw new Response(null, { status: 400 });
  const { lang, next } = choice;
  const secure = new URL(request.url).protocol === "https:";
  const prefill = readPrefill(form);
  const target = withTime(safeRedirect(next), prefill?.time);
  // 307 sends the form on to the page, where what was typed goes on in the other language.
  const carries = prefill !== null && !isBlank(prefill) && bookingPage.test(target);
  const isKept = hasKeptTexts(form) && target.startsWith(`${paths.login()}?`);
  return redirect(target, {
    status: carries || isKept ? 307 : 303,
    headers: { "Set-Cookie": localeCookie(lang, secure) },
  });
}

/** Never shown; it makes this a page, whose refusal is the page of errors. */
export default function Language() {
  return null;
}
