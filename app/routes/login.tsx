import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SiteShell } from "#app/components/site-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { WordsInSentence } from "#app/components/words-in-sentence.tsx";
import { fullName } from "#app/domain/person-name.ts";
import type { Role } from "#app/domain/role.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { safeRedirect } from "#app/safe-redirect.ts";
import { authenticate } from "#app/server/authenticator.ts";
import { showRestaurant } from "#app/server/schedule/show-restaurant.ts";
import { currentUser, openSession } from "#app/server/session.ts";

export function meta() {
  return [{ title: m.account_login_title() }, { name: "robots", content: "noindex" }];
}

export function headers({ actionHeaders }: HeadersArgs) {
  actionHeaders.set("Cache-Control", "no-store");
  return actionHeaders;
}

function goesOn(request: Request, role: Role): string {
  const next = new URL(request.url).searchParams.get("next");
  return safeRedirect(next, role === "admin" ? paths.admin() : paths.home());
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await currentUser(request, context.platform);
  if (user?.role === "admin") throw redirect(goesOn(request, user.role));
  const restaurant = await showRestaurant(context.platform);
  return { restaurant, name: user && fullName(user) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const outcome = await authenticate(request, context.platform);
  if (outcome.ok) {
    const cookie = await openSession(request, outcome.user, context.platform);
    return redirect(goesOn(request, outcome.role), {
      status: 303,
      headers: { "Set-Cookie": cookie },
    });
  }
  const status = outcome.reason === "too-many" ? 429 : 400;
  return data(outcome, { status, headers: status === 429 ? { "Retry-After": "60" } : {} });
}

function Problem({ reason }: { reason: "malformed" | "incomplete" | "wrong" | "too-many" }) {
  if (reason === "incomplete") return null;
  const words = {
    malformed: m.account_login_malformed,
    wrong: m.account_login_wrong,
    "too-many": m.account_login_too_many,
  } as const;
  return (
    <Notice tone="stop" role="alert" id="login-problem" className="mb-6">
      {words[reason]()}
    </Notice>
  );
}

export default function Login() {
  const { restaurant, name } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const missing = outcome && "missing" in outcome ? outcome.missing : [];
  return (
    <SiteShell restaurant={restaurant}>
      <div className="mx-auto max-w-md">
        <h1 className="page-title">{m.account_login_title()}</h1>
        <p className="mt-3 mb-7 text-soft">{m.account_login_intro()}</p>
        {name === null ? null : (
          <Notice className="mb-6">
            <WordsInSentence words={name}>
              {(person) => m.account_logged_in_as({ name: person })}
            </WordsInSentence>
          </Notice>
        )}
        {outcome ? <Problem reason={outcome.reason} /> : null}
        <form method="post" className="space-y-5">
          <Field
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            label={m.account_email()}
            defaultValue={outcome?.email}
            error={missing.includes("email") ? m.account_email_missing() : null}
          />
          <Field
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            label={m.account_password()}
            error={missing.includes("password") ? m.account_password_missing() : null}
          />
          <Button className="w-full">{m.account_login_button()}</Button>
        </form>
        <p className="mt-6">
          <a href={paths.reserve()} className="inline-flex min-h-target items-center underline">
            {m.account_book_instead()}
          </a>
        </p>
      </div>
    </SiteShell>
  );
}
