import fc from "fast-check";
import { beforeAll, describe, it, vi } from "vitest";
import { defaultBookingOptions } from "#app/domain/booking-options.ts";
import { audit } from "#tests/support/model/audit.ts";
import { bookLimits } from "#tests/support/model/book.ts";
import { playAsks, replayAll } from "#tests/support/model/perform.ts";
import { startPlay } from "#tests/support/model/play.ts";
import { auditPost, deliver, openPost, settlePost } from "#tests/support/model/post.ts";
import { Stage } from "#tests/support/model/stage.ts";
import { histories, type Step } from "#tests/support/model/steps.ts";
import { proofTimeout, prove } from "#tests/support/proof-budget.ts";
import { anUnusedDate, openRestaurantWith } from "#tests/support/restaurant.ts";

beforeAll(() =>
  openRestaurantWith({
    soir: { covers: bookLimits.capacity.evening },
    midi: { covers: bookLimits.capacity.lunch, slotLimit: bookLimits.slotLimit.lunch },
    options: {
      ...defaultBookingOptions,
      noticeMinutes: 0,
      horizonDays: 730,
      waitingCoversMax: bookLimits.waiting,
      pendingCoversMax: bookLimits.pending,
    },
  }),
);

// What is provoked here is told to the log, each time.
vi.spyOn(console, "warn").mockImplementation(() => undefined);
vi.spyOn(console, "error").mockImplementation(() => undefined);

async function playHistory(steps: readonly Step[]): Promise<void> {
  const play = startPlay(new Stage(anUnusedDate()));
  const post = openPost(play.stage.night);
  for (const step of steps) {
    if (step.kind === "ask") await playAsks(play, step);
    else if (step.kind === "evict") await play.stage.evict();
    else await deliver(play, post, step);
    await audit(play);
  }
  await replayAll(play);
  await settlePost(play, post);
  await auditPost(play, post);
  await audit(play);
}

describe("whatever is asked, and whatever fails meanwhile", () => {
  it(
    "the ledger keeps the book that a single careful hand would keep",
    async () => {
      await prove(fc.asyncProperty(histories, playHistory));
    },
    proofTimeout(),
  );
});
