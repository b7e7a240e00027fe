import fc from "fast-check";
import { beforeAll, describe, it, vi } from "vitest";
import { defaultBookingOptions } from "#app/domain/schedule/booking-options.ts";
import { rerunAll, runAsks } from "#tests/support/model/apply.ts";
import { audit } from "#tests/support/model/audit.ts";
import { Harness } from "#tests/support/model/harness.ts";
import { knownHistories } from "#tests/support/model/known-histories.ts";
import { auditPost, deliver, openPost, settlePost } from "#tests/support/model/post.ts";
import { bookLimits } from "#tests/support/model/reference/ledger.ts";
import { startRun } from "#tests/support/model/run.ts";
import { histories, type Step } from "#tests/support/model/steps.ts";
import { proofTimeout, prove } from "#tests/support/workers/proof-budget.ts";
import { anUnusedDate, openRestaurantWith } from "#tests/support/workers/restaurant.ts";

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
      lateCancellationMinutes: bookLimits.lateMinutes,
    },
  }),
);

// What is provoked here is told to the log, each time.
vi.spyOn(console, "warn").mockImplementation(() => undefined);
vi.spyOn(console, "error").mockImplementation(() => undefined);

async function runHistory(steps: readonly Step[]): Promise<void> {
  const run = startRun(new Harness(anUnusedDate()));
  const post = openPost(run.harness.before);
  for (const step of steps) {
    if (step.kind === "ask") await runAsks(run, post, step);
    else if (step.kind === "evict") await run.harness.evict();
    else await deliver(run, post, step);
    await audit(run);
  }
  await rerunAll(run);
  await settlePost(run, post);
  await auditPost(run, post);
  await audit(run);
}

describe("whatever is asked, and whatever fails meanwhile", () => {
  it(
    "the ledger keeps the book that a single careful hand would keep",
    async () => {
      await prove(fc.asyncProperty(histories, runHistory), knownHistories);
    },
    proofTimeout(),
  );
});
