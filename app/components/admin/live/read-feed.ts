import type { FeedAnswer } from "#app/domain/live/feed-answer.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { paths } from "#app/paths.ts";

const patienceMilliseconds = 10_000;

/**
 * What the site said, or why it did not: no network leads to it, it does not answer as it should, or
 * the session is gone.
 */
export type FeedReading =
  | { is: "answer"; answer: FeedAnswer }
  | { is: "offline" | "failing" | "ended" };

/** Asks the site what has changed since an instant. */
export async function readFeed(since: Instant): Promise<FeedReading> {
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    // An ended session leads to the log-in page, which the page must not be left for by itself.
    const response = await fetch(paths.adminFeed({ since }), { redirect: "manual", signal });
    if (response.type === "opaqueredirect" || response.status === 403) return { is: "ended" };
    if (!response.ok) return { is: "failing" };
    const answer: FeedAnswer = await response.json();
    return { is: "answer", answer };
  } catch (error) {
    // The complaint itself stands in the browser's log; here it is a state of the page. Only where no
    // network is there, fetch says TypeError: too slow an answer, or none of ours, are other errors.
    if (error instanceof TypeError) return { is: "offline" };
    if (error instanceof Error) return { is: "failing" };
    throw error;
  }
}
