import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LogInPage } from "#app/components/account/log-in-page.tsx";
import type { Role } from "#app/domain/role.ts";
import { isStaff } from "#app/domain/role.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { withLoginMark } from "#app/http/login-param.ts";
import { refusedLogIn } from "#app/http/refused-log-in.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { authenticate } from "#app/server/accounts/authenticator.ts";
import { readKeptTexts } from "#app/server/accounts/kept-form/keep-form.ts";
import { currentUser, openSession } from "#app/server/accounts/session.ts";
import { showRestaurant } from "#app/server/schedule/show-restaurant.ts";

export function meta() {
  return [{ title: m.account_login_title() }, { name: "robots", content: "noindex" }];
}

export function headers({ actionHeaders }: HeadersArgs) {
  actionHeaders.set("Cache-Control", "no-store");
  return actionHeaders;
}

function goesOn(request: Request, role: Role): string {
  const next = new URL(request.url).searchParams.get("next");
  return safeRedirect(next, isStaff(role) ? paths.admin() : paths.home());
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await currentUser(request, context.platform);
  if (user && isStaff(user.role)) throw redirect(goesOn(request, user.role));
  const restaurant = await showRestaurant(context.platform);
  const isCookieLost = !user && new URL(request.url).searchParams.get("cookie") === "lost";
  return { restaurant, name: user && fullName(user), isCookieLost };
}

/** Whether the page only changes its language, with what it keeps: nobody has tried to log in. */
function isInOtherLanguage(form: FormData): boolean {
  return form.has("lang") && !form.has("password");
}

export async function action({ request, context: { platform } }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const kept = readKeptTexts(form, platform);
  if (isInOtherLanguage(form)) return data({ problem: null, kept }, { status: 401, headers: {} });
  const outcome = await authenticate(request, platform);
  if (!outcome.ok) return refusedLogIn(outcome, kept);
  const headers = { "Set-Cookie": await openSession(request, outcome.user, platform) };
  if (kept?.kind === "kept") {
    // Sent on as it is: the page of the form takes it from there, and shows it.
    return redirect(safeRedirect(kept.form.target), { status: 307, headers });
  }
  return redirect(withLoginMark(goesOn(request, outcome.role)), { status: 303, headers });
}

export default function Login() {
  return <LogInPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
