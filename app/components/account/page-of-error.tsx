import { isRouteErrorResponse } from "@remix-run/react";
import { LogInPage } from "#app/components/account/log-in-page.tsx";
import { ErrorPage } from "#app/components/site/error-page.tsx";
import { type EndedSession, readEndedSession } from "#app/domain/accounts/ended-session.ts";
import { paths } from "#app/paths.ts";

/** The status of what a page of errors is shown for; a bug has none, and counts as 500. */
export function statusOfError(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** What a form's ended session left to show; `null` for every other error. */
export function endedSessionOf(error: unknown): EndedSession | null {
  return isRouteErrorResponse(error) && error.status === 401 ? readEndedSession(error.data) : null;
}

/** The page that stands for an error: the log-in page where a session has ended, else its words. */
export function PageOfError({ error }: { error: unknown }) {
  const ended = endedSessionOf(error);
  if (!ended) return <ErrorPage status={statusOfError(error)} />;
  const { next, ...page } = ended;
  return <LogInPage {...page} action={paths.login({ next })} />;
}
