import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { DoneNotice } from "#app/components/book/done-notice.tsx";
import { wordsOfStatus } from "#app/components/error-page.tsx";
import { endedSessionOf, PageOfError, statusOfError } from "#app/components/page-of-error.tsx";
import { LiveNews } from "#app/components/pass/live-news.tsx";
import { PassFooter } from "#app/components/pass/pass-footer.tsx";
import { PassHeader } from "#app/components/pass/pass-header.tsx";
import { SlashToSearch } from "#app/components/pass/slash-to-search.tsx";
import { callName } from "#app/domain/person-name.ts";
import { givenAnswer } from "#app/given-answer.ts";
import { m } from "#app/i18n/compiled/messages.js";
import type { RouteHandle } from "#app/route-handle.ts";
import { showDesk } from "#app/server/reservations/show-desk.ts";
import { readAsStaff } from "#app/server/session.ts";
import { themeOf } from "#app/theme.ts";

export function meta({ error }: { error?: unknown }) {
  return [{ title: error == null ? m.admin_nav() : wordsOfStatus(statusOfError(error)).title }];
}

export function headers() {
  return { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
}

export const handle = { hydrate: true } satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { user, value: desk } = await readAsStaff(request, platform, () => {
    return showDesk({ given: givenAnswer(new URL(request.url).search) }, platform);
  });
  const requestKey = platform.mintRequestKey();
  return { desk, user: callName(user), theme: themeOf(request), requestKey };
}

export default function Pass() {
  const { desk, user, theme, requestKey } = useLoaderData<typeof loader>();
  const { restaurant, pending, changes, given } = desk;
  return (
    <div data-mood="pass" data-theme={theme} className="flex min-h-dvh flex-col">
      <PassHeader restaurant={restaurant} pending={pending} />
      <div className="sticky top-0 z-10 mx-auto w-full max-w-6xl sm:px-6">
        <div role="status">{given ? <DoneNotice {...given} requestKey={requestKey} /> : null}</div>
      </div>
      <main
        id="main"
        className="mx-auto w-full max-w-6xl flex-1 px-[min(1rem,4vw)] pt-5 pb-16 sm:px-6"
      >
        <LiveNews pending={pending} changes={changes} />
        <Outlet />
      </main>
      <PassFooter user={user} theme={theme} />
      <SlashToSearch />
    </div>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <div data-mood={endedSessionOf(error) ? undefined : "pass"}>
      <PageOfError error={error} />
    </div>
  );
}
