import { data } from "@remix-run/cloudflare";
import type { ChangeAttempt } from "#app/components/booking/change-page.tsx";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import type { GuestChangeView } from "#app/server/reservation-views/show-change-to-guest.ts";

/** What the page of a change is answered with: where the table may go, and the form as it stands. */
export function changePage(view: GuestChangeView, attempt: ChangeAttempt, status: number) {
  return data({ view, attempt }, { status, headers: privateHeaders });
}

/** The page from which a change starts; 409 where nothing may be changed, 404 where nothing stands. */
export function startedChange(
  view: GuestChangeView,
  isMisread: boolean,
  mintRequestKey: () => string,
) {
  const attempt = { problem: null, time: null, isMisread, requestKey: mintRequestKey() };
  if (!view.reservation) return changePage(view, attempt, 404);
  return changePage(view, attempt, view.change === null ? 409 : isMisread ? 400 : 200);
}
