import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { z } from "zod";
import { formFields } from "#app/form-fields.ts";
import { paths } from "#app/paths.ts";
import { safeRedirect } from "#app/safe-redirect.ts";
import { requireAdmin } from "#app/server/session.ts";
import { themeCookie, themeSchema } from "#app/theme.ts";

const choiceSchema = z.object({ theme: themeSchema, next: z.string().optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin(request, context.platform);
  return redirect(paths.admin());
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireAdmin(request, context.platform);
  const choice = choiceSchema.safeParse(formFields(await request.formData()));
  if (!choice.success) throw new Response(null, { status: 400 });
  const { theme, next } = choice.data;
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
