import { beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { aBooking, ledgerOf } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { expectFiguresToAgree, rowOf } from "#tests/support/workers/standing.ts";

beforeAll(openRestaurant);

describe("what waits in a service", () => {
  const bound = 100;

  async function sixtyLargeParties(date: CalendarDate, fill: boolean) {
    const day = { date, service: soir };
    if (fill) {
      for (let party = 0; party < 13; party += 1) {
        await ledgerOf(day).execute(aBooking({ covers: 8 }));
      }
    }
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () => ledgerOf(day).execute(aBooking({ covers: 20 }))),
    );
    return { day, outcomes };
  }

  it.each([
    ["an evening with room", false],
    ["a full evening", true],
  ])("by hand is bounded on %s: 60 requests of 20 covers", async (_what, fill) => {
    const { day, outcomes } = await sixtyLargeParties(anUnusedDate(), fill);
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect((await rowOf(day))?.pending).toBeLessThanOrEqual(bound);
    expect((await rowOf(day))?.pending).toBeGreaterThan(bound - 20);
    expect(new Set(refused.map((outcome) => outcome.ok || outcome.reason))).toEqual(
      new Set(["pending-full"]),
    );
    await expectFiguresToAgree(day);
  });
});
