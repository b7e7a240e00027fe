import { type ActionFunctionArgs, redirect } from "@remix-run/cloudflare";
import { z } from "zod";
import { hasKeptWords } from "#app/domain/kept-form.ts";
import { localeSchema } from "#app/domain/locale.ts";
import { formFields } from "#app/form-fields.ts";
import { localeCookie } from "#app/i18n/negotiate.ts";
import { paths } from "#app/paths.ts";
import { safeRedirect } from "#app/safe-redirect.ts";

const choiceSchema = z.object({ lang: localeSchema, next: z.string().optional() });

export function loader() {
  return redirect(paths.home());
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const choice = choiceSchema.safeParse(formFields(form));
  if (!choice.success) throw new Response(null, { status: 400 });
  const { lang, next } = choice.data;
  const secure = new URL(request.url).protocol === "https:";
  const target = safeRedirect(next);
  // Sent on as it is, the form goes on being kept by the log-in page.
  const isKept = hasKeptWords(form) && target.startsWith(`${paths.login()}?`);
  return redirect(target, {
    status: isKept ? 307 : 303,
    headers: { "Set-Cookie": localeCookie(lang, secure) },
  });
}

/** Never shown; it makes this a page, whose refusal is the page of errors. */
export default function Language() {
  return null;
}
