import type { ChangeProblem } from "#app/components/booking/change-problem.tsx";
import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import { readablePlacement } from "#app/forms/change-form.ts";
import { changePage } from "#app/http/change-page.ts";
import type { Platform } from "#app/server/platform.ts";
import { showChangeToGuest } from "#app/server/reservation-views/show-change-to-guest.ts";

type Refusal = RefusalOf<"change"> | LedgerRefusal;
/** A form on a guest's page. */
type Sent = { slug: string; posted: FormData };

function statusOf(problem: ChangeProblem): number {
  switch (problem) {
    case "form":
    case "time":
      return 400;
    case "not-found":
      return 404;
    case "failed":
      return 500;
    case "unavailable":
      return 503;
    default:
      return 409;
  }
}

async function refused(
  problem: ChangeProblem,
  key: string | null,
  { slug, posted }: Sent,
  platform: Platform,
) {
  const { time, ...asked } = readablePlacement(posted);
  const view = await showChangeToGuest({ slug, asked }, platform);
  const requestKey = key ?? platform.mintRequestKey();
  const status = view.reservation ? statusOf(problem) : 404;
  return changePage(view, { problem, time, requestKey, isMisread: false }, status);
}

/** The answer to a form with a wrong field: most often no time was chosen. */
export function malformedChange(sent: Sent, platform: Platform) {
  const { date, service, time, covers } = readablePlacement(sent.posted);
  const isTimeMissing = time === null && date !== null && service !== null && covers !== null;
  return refused(isTimeMissing ? "time" : "form", null, sent, platform);
}

/**
 * The answer to a change that was not taken: the page with its form as it was sent and what stands
 * now. Its key comes back where it is safe to send it again.
 */
export function refusedChange(
  { reason }: Refusal,
  sent: Sent & { requestKey: string },
  platform: Platform,
) {
  const isUncertain = reason === "unavailable" || reason === "failed";
  return refused(reason, isUncertain ? sent.requestKey : null, sent, platform);
}
