import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { z } from "zod";
import { themeSchema } from "#app/domain/site/theme.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { themeCookie } from "#app/http/theme-cookie.ts";
import { paths } from "#app/paths.ts";
import { guardedForm } from "#app/server/accounts/kept-form/guarded-form.ts";
import { requireStaff } from "#app/server/accounts/staff-guard.ts";

const choiceSchema = z.object({ theme: themeSchema, next: z.string().optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context.platform);
  return redirect(paths.admin());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { form, kept } = await guardedForm(request, requireStaff, context.platform);
  const choice = submittedValue(form ?? kept, choiceSchema);
  if (!choice) throw new Response(null, { status: 400 });
  const { theme, next } = choice;
  // The page that she was on has the buttons, and nothing else to fill in.
  if (kept) return redirect(safeRedirect(next, paths.admin()), 303);
  const secure = new URL(request.url).protocol === "https:";
  return redirect(safeRedirect(next, paths.admin()), {
    status: 303,
    headers: { "Set-Cookie": themeCookie(theme, secure) },
  });
}

/** Never shown; it makes this a page, whose refusal is the page of errors. */
export default function Appearance() {
  return null;
}
