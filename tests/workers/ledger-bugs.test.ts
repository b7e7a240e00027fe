import { env } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import type { BookCommand } from "#app/domain/reservations/commands.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { LedgerCommitter } from "#app/server/ledger/committer.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { aBrokenD1, breakLedger, noD1 } from "#tests/support/workers/broken-ledger.ts";
import {
  aBooking,
  figuresOf,
  ledgerOf,
  reservationsOn,
  taken,
} from "#tests/support/workers/ledger.ts";
import { listenForErrors } from "#tests/support/workers/reported-errors.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

const errors = listenForErrors();

const failed = { ok: false, reason: "failed" };

function anEvening(): ServiceDayKey {
  return { date: anUnusedDate(), service: soir };
}

function aCommitter(day: ServiceDayKey) {
  return new LedgerCommitter(day, { db: openDatabase(env.DB), pause: () => Promise.resolve() });
}

function signed(command = aBooking()) {
  return { command, fingerprint: `fingerprint of ${command.key}` };
}

/** A booking on which a rule throws as soon as it looks at the covers. */
function aFaultyBooking(): BookCommand {
  const booking = aBooking({ firstName: "Claire-qui-ne-se-lit-pas" });
  const party = Object.defineProperty({ ...booking.party }, "covers", {
    get(): number {
      throw new TypeError("covers is not a number of covers");
    },
  });
  return { ...booking, party };
}

describe("a rule that throws", () => {
  it("fails its own command alone on a committer that has read nothing yet, and is reported", async () => {
    const day = anEvening();
    const committer = aCommitter(day);
    const { outcomes } = await committer.settle([signed(), signed(aFaultyBooking()), signed()]);
    expect(outcomes).toMatchObject([{ ok: true }, failed, { ok: true }]);
    expect(await reservationsOn(day.date, soir)).toHaveLength(2);
    const { written, counted } = await figuresOf(day);
    expect(written).toEqual(counted);
    expect(errors.count()).toBe(1);
    expect(errors.words()).toContain("A service ledger failed on book");
    expect(errors.words()).toContain("TypeError: covers is not a number of covers");
    expect(errors.words()).not.toContain("Claire");
  });

  it("fails its own command alone on a committer that decides from memory", async () => {
    const day = anEvening();
    const committer = aCommitter(day);
    await committer.settle([signed()]);
    const { outcomes } = await committer.settle([signed(aFaultyBooking()), signed()]);
    expect(outcomes).toMatchObject([failed, { ok: true }]);
    expect(await reservationsOn(day.date, soir)).toHaveLength(2);
    expect(errors.count()).toBe(1);
  });

  it("leaves the key of its command free for the same command without the fault", async () => {
    const day = anEvening();
    const committer = aCommitter(day);
    const faulty = aFaultyBooking();
    await committer.settle([signed(faulty)]);
    const right = { ...aBooking(), key: faulty.key };
    expect((await committer.settle([signed(right)])).outcomes).toMatchObject([{ ok: true }]);
    expect(await reservationsOn(day.date, soir)).toHaveLength(1);
  });
});

describe("an error of D1 that nobody expected", () => {
  it("is tried once, reported with the kinds of the commands, and answered as a failure", async () => {
    const { d1, calls } = aBrokenD1("D1_ERROR: no such column: cover");
    const deps = { db: openDatabase(d1), pause: () => Promise.resolve() };
    const committer = new LedgerCommitter(anEvening(), deps);
    const { outcomes } = await committer.settle([signed(), signed()]);
    expect(outcomes).toEqual([failed, failed]);
    expect(calls()).toBe(1);
    expect(errors.count()).toBe(1);
    expect(errors.words()).toContain("A service ledger failed on book, book");
    expect(errors.words()).toContain("no such column: cover");
  });

  it("that is a row D1 will not have is read once more, and then answered as a failure", async () => {
    const { d1, calls } = aBrokenD1("D1_ERROR: UNIQUE constraint failed: SQLITE_CONSTRAINT");
    const deps = { db: openDatabase(d1), pause: () => Promise.resolve() };
    const committer = new LedgerCommitter(anEvening(), deps);
    expect((await committer.settle([signed()])).outcomes).toEqual([failed]);
    expect(calls()).toBe(2);
    expect(errors.count()).toBe(1);
  });
});

describe("a ledger that breaks", () => {
  it("answers everybody who waits for it, the same key included, and works once it is mended", async () => {
    const day = anEvening();
    const { execute } = ledgerOf(day);
    const mend = await breakLedger(day, noD1);
    const booking = aBooking();
    expect(await Promise.all([execute(booking), execute(booking), execute(aBooking())])).toEqual([
      failed,
      failed,
      failed,
    ]);
    expect(errors.words()).toContain("A service ledger broke");
    await mend();
    expect(taken(await execute(booking)).status).toBe("confirmed");
  });
});

describe("a call of the ledger that breaks off", () => {
  type Flags = { retryable?: boolean; overloaded?: boolean };

  /** A namespace whose ledger answers only after it has failed so many times. */
  function aNamespace(day: ServiceDayKey, failures: number, flags: Flags) {
    let calls = 0;
    const { execute } = ledgerOf(day);
    const SERVICE_LEDGER = {
      idFromName: (name: string) => env.SERVICE_LEDGER.idFromName(name),
      get: () => ({
        execute: (_day: ServiceDayKey, command: Parameters<typeof execute>[0]) => {
          calls += 1;
          if (calls > failures) return execute(command);
          return Promise.reject(Object.assign(new Error("It broke off."), flags));
        },
      }),
    };
    return { env: { SERVICE_LEDGER }, calls: () => calls };
  }

  it("is made again when the platform says that it may be", async () => {
    const day = anEvening();
    const config = aNamespace(day, 2, { retryable: true });
    expect(taken(await giveToLedger(config.env, day, aBooking())).status).toBe("confirmed");
    expect(config.calls()).toBe(3);
    expect(errors.count()).toBe(0);
  });

  it("again and again is reported, and answered as an outage", async () => {
    const day = anEvening();
    const config = aNamespace(day, 9, { retryable: true });
    const outcome = await giveToLedger(config.env, day, aBooking());
    expect(outcome).toEqual({ ok: false, reason: "unavailable" });
    expect(config.calls()).toBe(3);
    expect(errors.count()).toBe(1);
  });

  it("for too many calls is not made again", async () => {
    const day = anEvening();
    const config = aNamespace(day, 9, { retryable: true, overloaded: true });
    const outcome = await giveToLedger(config.env, day, aBooking());
    expect(outcome).toEqual({ ok: false, reason: "unavailable" });
    expect(config.calls()).toBe(1);
    expect(errors.count()).toBe(1);
  });

  it("by what the ledger threw is a bug: reported, answered as one, and not made again", async () => {
    const day = anEvening();
    const config = aNamespace(day, 9, {});
    expect(await giveToLedger(config.env, day, aBooking())).toEqual(failed);
    expect(config.calls()).toBe(1);
    expect(errors.words()).toContain("A service ledger did not answer to book");
  });
});
