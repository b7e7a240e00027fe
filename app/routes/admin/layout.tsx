import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import {
  endedSessionOf,
  PageOfError,
  statusOfError,
} from "#app/components/account/page-of-error.tsx";
import { AdminFrame } from "#app/components/admin/frame/admin-frame.tsx";
import { DoneNotice } from "#app/components/admin/reservations/done-notice.tsx";
import { wordsOfStatus } from "#app/components/site/error-page.tsx";
import { callName } from "#app/domain/text/person-name.ts";
import { readDoneParam } from "#app/http/done-param.ts";
import type { RouteHandle } from "#app/http/route-handle.ts";
import { themeOf } from "#app/http/theme-cookie.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { showAdminFrame } from "#app/server/reservation-views/show-admin-frame.ts";

export function meta({ error }: { error?: unknown }) {
  return [{ title: error == null ? m.admin_nav() : wordsOfStatus(statusOfError(error)).title }];
}

export function headers() {
  return { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
}

export const handle = { hydrate: true } satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { user, value: frame } = await readAsStaff(request, platform, () => {
    return showAdminFrame({ given: readDoneParam(new URL(request.url).search) }, platform);
  });
  const requestKey = platform.mintRequestKey();
  return { frame, user: callName(user), theme: themeOf(request), requestKey };
}

export default function Pass() {
  const { frame, user, theme, requestKey } = useLoaderData<typeof loader>();
  const { restaurant, live, given } = frame;
  const notice = given ? <DoneNotice {...given} requestKey={requestKey} /> : null;
  return (
    <AdminFrame {...{ restaurant, live, user, theme, notice }}>
      <Outlet />
    </AdminFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <div data-mood={endedSessionOf(error) ? undefined : "admin"}>
      <PageOfError error={error} />
    </div>
  );
}
