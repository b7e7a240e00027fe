import { env } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { forgetExpired } from "#app/server/db/forget-expired.ts";
import { forgetUndoable } from "#app/server/db/undoable.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { aBooking, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

/** An evening of the past: 40 parties that came, their mails sent, their commands remembered. */
async function aPastEvening(): Promise<void> {
  const ledger = ledgerOf({ date: anUnusedDate(), service: soir });
  for (let party = 0; party < 40; party += 1) taken(await ledger.execute(aBooking()));
  await db.$client.batch([
    db.$client.prepare("UPDATE reservations SET date = '2020-01-01', status = 'arrived'"),
    db.$client.prepare("UPDATE service_days SET date = '2020-01-01'"),
    db.$client.prepare("UPDATE mails SET status = 'sent', sent_at = 1"),
  ]);
}

describe("the rounds of every minute", () => {
  test("read nothing of what is long done: mails sent, parties that came, commands remembered", async () => {
    await aPastEvening();
    const { d1, rowsRead } = countingD1(env.DB);
    const deps = { env, db: openDatabase(d1), now: Date.now() };
    const costs: Record<string, number> = {};
    for (const [name, round] of [
      ["expire", expireRequests],
      ["sweep", sweepOutbox],
      ["forget", () => forgetExpired(deps.db, deps.now)],
      ["undo", () => forgetUndoable(deps.db, deps.now)],
    ] as const) {
      const before = rowsRead();
      await round(deps);
      costs[name] = rowsRead() - before;
    }
    expect(Object.entries(costs).filter(([, rows]) => rows > 5)).toEqual([]);
  });
});
