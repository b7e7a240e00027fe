import { env } from "cloudflare:test";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { LedgerCommitter } from "#app/server/ledger/committer.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { type Fault, faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import {
  aBooking,
  aStatusCommand,
  figuresOf,
  ledgerOf,
  mailKindsOf,
  reservationsOn,
  taken,
} from "#tests/support/workers/ledger.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

function aCommitter(day: ServiceDayKey, faults: Fault[]) {
  const { d1, arrive } = faultyD1(env.DB, faults);
  const committer = new LedgerCommitter(day, {
    db: openDatabase(d1),
    pause: () => Promise.resolve(),
  });
  return { committer, arrive };
}

function signed(command = aBooking()) {
  return { command, fingerprint: `fingerprint of ${command.key}` };
}

async function expectOneTable(day: ServiceDayKey) {
  const rows = await reservationsOn(day.date, soir);
  expect(rows).toHaveLength(1);
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
  for (const { code } of rows) expect(await mailKindsOf(code)).toEqual(["confirmed", "received"]);
}

describe("a key that comes again among new bookings", () => {
  it("costs its group one more look at the database, not one for each of them", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const { d1, roundTrips } = countingD1(env.DB);
    const committer = new LedgerCommitter(day, {
      db: openDatabase(d1),
      pause: () => Promise.resolve(),
    });
    const again = signed();
    const { outcomes: first } = await committer.settle([again]);
    const before = roundTrips();
    const others = Array.from({ length: 20 }, () => signed());
    const { outcomes } = await committer.settle([again, ...others]);
    expect(outcomes[0]).toEqual(first[0]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(21);
    // What was planned from memory is refused; then the keys are read, and all of it is written.
    expect(roundTrips() - before).toBe(2);
    expect(await reservationsOn(day.date, soir)).toHaveLength(21);
  });
});

describe("a write that fails", () => {
  const cases: [string, Fault[]][] = [
    ["before it is committed is tried again", ["none", "before", "none", "overloaded"]],
    ["after it was committed is found by its key, and not repeated", ["none", "after"]],
    [
      "first before and then after the commit happens once",
      ["before", "none", "before", "none", "after"],
    ],
  ];
  for (const [name, faults] of cases) {
    it(name, async () => {
      const day = { date: anUnusedDate(), service: soir };
      const { outcomes } = await aCommitter(day, faults).committer.settle([signed()]);
      expect(outcomes).toMatchObject([{ ok: true, result: { status: "confirmed" } }]);
      await expectOneTable(day);
    });
  }

  it("and arrives late, after it was tried again, is fenced off", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const { committer, arrive } = aCommitter(day, ["none", "late"]);
    const { outcomes } = await committer.settle([signed()]);
    expect(outcomes).toMatchObject([{ ok: true }]);
    await arrive();
    await expectOneTable(day);
  });

  it("again and again is given up after a bounded number of times, and can be sent again", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const { committer } = aCommitter(day, Array<Fault>(8).fill("before"));
    const command = signed();
    expect((await committer.settle([command])).outcomes).toEqual([
      { ok: false, reason: "unavailable" },
    ]);
    expect(await reservationsOn(day.date, soir)).toEqual([]);
    expect((await committer.settle([command])).outcomes).toMatchObject([{ ok: true }]);
    await expectOneTable(day);
  });
});

describe("a committer whose memory is stale", () => {
  it("is fenced off, reads again and decides again", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const { committer } = aCommitter(day, []);
    await committer.settle([signed(aBooking({ covers: 8 }))]);
    for (let party = 0; party < 12; party += 1) {
      taken(await ledgerOf(day).execute(aBooking({ covers: 7 })));
    }
    const { outcomes } = await committer.settle([
      signed(aBooking({ covers: 8 })),
      signed(aBooking({ covers: 8 })),
    ]);
    expect(outcomes).toMatchObject([
      { ok: true, result: { status: "confirmed" } },
      { ok: true, result: { status: "pending" } },
    ]);
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
    expect(written.held).toBe(100);
  });
});

describe("a reservation that cannot be looked up", () => {
  it("is not answered, and the same answer is taken when it can be", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const day = { date: anUnusedDate(), service: soir };
    const { code } = taken(await ledgerOf(day).execute(aBooking()));
    const { d1 } = faultyD1(env.DB, ["before"]);
    const deps = { env, db: openDatabase(d1) };
    const cancel = aStatusCommand("cancel", code);
    expect(await commandReservation(cancel, deps)).toEqual({ ok: false, reason: "unavailable" });
    expect(error).toHaveBeenCalledOnce();
    expect(taken(await commandReservation(cancel, deps)).status).toBe("cancelled");
    error.mockRestore();
  });
});
