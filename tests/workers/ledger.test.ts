import { env, evictDurableObject, runInDurableObject } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ChangeCommand } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { weeklyHours } from "#app/server/db/schema/restaurant.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import {
  aBooking,
  aStatusCommand,
  commitsOn,
  figuresOf,
  ledgerOf,
  mailKindsOf,
  reservationsOn,
  taken,
} from "#tests/support/workers/ledger.ts";
import {
  anAdmin,
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

function anEvening() {
  return { date: anUnusedDate(), service: soir };
}

/** A change by the admin to a table of `covers` at `time` on a service of a day. */
function aMove(
  code: ReservationCode,
  to: ServiceDayKey,
  time: string,
  covers: number,
): ChangeCommand {
  const { reason: _reason, ...action } = aStatusCommand("accept", code);
  return {
    ...action,
    kind: "change",
    person: null,
    outcome: null,
    ...to,
    time: clockTime(time),
    covers,
  };
}

async function expectFiguresToAgree(day: Parameters<typeof figuresOf>[0]) {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
  return written;
}

describe("200 parties of two at once for 100 covers", () => {
  it("are 50 confirmed, 10 waiting and 140 refused, each with its own row and mails", async () => {
    const day = anEvening();
    const ledger = ledgerOf(day);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => ledger.execute(aBooking())),
    );
    const statuses = outcomes.map((outcome) =>
      outcome.ok ? outcome.result.status : outcome.reason,
    );
    expect(statuses.filter((status) => status === "confirmed")).toHaveLength(50);
    expect(statuses.filter((status) => status === "pending")).toHaveLength(10);
    expect(statuses.filter((status) => status === "full")).toHaveLength(140);
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 100, pending: 20, waiting: 20 });
    const rows = await reservationsOn(day.date, soir);
    expect(rows).toHaveLength(60);
    for (const { code, status } of rows) {
      const expected =
        status === "confirmed" ? ["confirmed", "received"] : ["received", "waiting-full"];
      expect(await mailKindsOf(code)).toEqual(expected);
    }
  });
});

describe("a command's key", () => {
  it("sent 20 times at once makes one reservation, one pair of mails and 20 equal answers", async () => {
    const day = anEvening();
    const booking = aBooking();
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => ledgerOf(day).execute({ ...booking, at: Date.now() })),
    );
    expect(new Set(responses.map((response) => JSON.stringify(response))).size).toBe(1);
    expect(await reservationsOn(day.date, soir)).toHaveLength(1);
    const [{ code } = { code: null }] = responses.map(taken<"book">);
    expect(await mailKindsOf(reservationCodeSchema.parse(code))).toEqual(["confirmed", "received"]);
  });

  it("is answered as the first time, later, after the object was evicted and the service has filled", async () => {
    const day = anEvening();
    const [booking, filling] = [aBooking(), aBooking({ covers: 8 })];
    const first = await ledgerOf(day).execute(booking);
    for (let party = 0; party < 15; party += 1) {
      await ledgerOf(day).execute({ ...filling, key: crypto.randomUUID() });
    }
    await evictDurableObject(ledgerOf(day).stub);
    const before = await reservationsOn(day.date, soir);
    expect(await ledgerOf(day).execute(booking)).toEqual(first);
    expect(await reservationsOn(day.date, soir)).toEqual(before);
  });

  it("is answered alike in another language: it asks for the same", async () => {
    const ledger = ledgerOf(anEvening());
    const booking = aBooking();
    const first = taken(await ledger.execute(booking));
    expect(taken(await ledger.execute({ ...booking, locale: "en" }))).toEqual(first);
  });

  it("is refused with other fingerprint, and changes nothing", async () => {
    const day = anEvening();
    const booking = aBooking();
    taken(await ledgerOf(day).execute(booking));
    const other = { ...aBooking({ covers: 5 }), key: booking.key };
    expect(await ledgerOf(day).execute(other)).toEqual({ ok: false, reason: "key-reused" });
    expect(await reservationsOn(day.date, soir)).toHaveLength(1);
  });

  it("of a refused command is stored nowhere, so that it may be taken later", async () => {
    const day = { date: anUnusedDate(), service: midi };
    const refusedBooking = aBooking({ covers: 2, time: "20:00" });
    expect(await ledgerOf(day).execute(refusedBooking)).toEqual({
      ok: false,
      reason: "unknown-slot",
    });
    expect(
      await db
        .select()
        .from(processedCommands)
        .where(eq(processedCommands.key, refusedBooking.key)),
    ).toEqual([]);
    expect(await reservationsOn(day.date, midi)).toEqual([]);
  });
});

describe("a ledger", () => {
  it("that was just busy lets those who come together share one commit; a lone diner never waits", async () => {
    const day = anEvening();
    const commitsAfter = async (parties: number) => {
      await Promise.all(Array.from({ length: parties }, () => ledgerOf(day).execute(aBooking())));
      return commitsOn(day);
    };
    expect(await commitsAfter(1), "one diner").toBe(1);
    expect(await commitsAfter(3), "one that found it idle, two that came meanwhile").toBe(3);
    expect(await commitsAfter(3), "three that found it busy").toBe(4);
  });

  it("hands over its mails although refused bookings keep coming", async () => {
    const day = anEvening();
    const { stub } = ledgerOf(day);
    const left: number[] = [];
    const refused: Promise<unknown>[] = [];
    const sendBatch = async (mails: Iterable<unknown>) => left.push([...mails].length);
    await runInDurableObject(stub, async (instance) => {
      // Another one comes at each look at the database, so that the ledger never finds a pause.
      const { d1 } = faultyD1(env.DB, [], () => {
        const isAsked = left.length === 0 && refused.length < 50;
        if (isAsked) refused.push(instance.execute(day, aBooking({ covers: 100 })));
      });
      Reflect.set(instance, "env", { ...env, DB: d1, MAIL_QUEUE: { sendBatch } });
      expect((await instance.execute(day, aBooking())).ok).toBe(true);
      while (left.length === 0) await refused.at(-1);
      await Promise.all(refused);
    });
    expect(left).toEqual([2]);
    expect(refused.length, "who had to come before the mails left").toBeLessThan(5);
  });
});

describe("two ledger objects that write the same row", () => {
  it("never go over the capacity and lose no update", async () => {
    const day = anEvening();
    const [one, two] = [ledgerOf(day), ledgerOf(day, "another object")];
    const outcomes = await Promise.all(
      Array.from({ length: 120 }, (_, index) => (index % 2 ? one : two).execute(aBooking())),
    );
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "unavailable")).toEqual(
      [],
    );
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 100, waiting: 20 });
    expect(await reservationsOn(day.date, soir)).toHaveLength(60);
  });

  it("refuse no seat that the other one has freed", async () => {
    const day = { date: anUnusedDate(), service: midi };
    const [one, two] = [ledgerOf(day), ledgerOf(day, "a second object")];
    const booked = [];
    for (const covers of [8, 8, 8, 6, 8, 8, 4]) {
      booked.push(taken(await one.execute(aBooking({ covers, time: "12:00" }))));
    }
    expect(await one.execute(aBooking({ time: "12:00" }))).toMatchObject({ reason: "full" });
    const first = booked[0];
    if (first) taken(await two.execute(aStatusCommand("cancel", first.code)));
    const last = taken(await one.execute(aBooking({ covers: 8, time: "12:00" })));
    expect(last.status).toBe("confirmed");
    await expectFiguresToAgree(day);
  });
});

describe("the restaurant's answers", () => {
  it("accept, refuse, cancel and restore move the covers and record who did it", async () => {
    const day = { date: anUnusedDate(), service: brunch };
    const ledger = ledgerOf(day);
    const { code, status, pendingReason } = taken(
      await ledger.execute(aBooking({ covers: 4, time: "11:00" })),
    );
    expect([status, pendingReason]).toEqual(["pending", "manual"]);
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 0, pending: 4, waiting: 0 });
    const steps = [
      ["accept", 4],
      ["cancel", 0],
      ["restore", 4],
      ["refuse", 0],
    ] as const;
    for (const [action, held] of steps) {
      taken(await ledger.execute(aStatusCommand(action, code)));
      expect(await expectFiguresToAgree(day), action).toMatchObject({ held, pending: 0 });
    }
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, code));
    expect(events.map((event) => [event.version, event.kind, event.user])).toEqual([
      [1, "book", null],
      [2, "accept", anAdmin.user],
      [3, "cancel", anAdmin.user],
      [4, "restore", anAdmin.user],
      [5, "refuse", anAdmin.user],
    ]);
    expect(events[1]).toMatchObject({
      before: { status: "pending" },
      after: { status: "confirmed" },
    });
  });

  it("over the capacity is asked first, and recorded when it is forced", async () => {
    const day = { date: anUnusedDate(), service: midi };
    const ledger = ledgerOf(day);
    for (const covers of [8, 8, 8, 4]) await ledger.execute(aBooking({ covers, time: "12:30" }));
    const { code } = taken(await ledger.execute(aBooking({ covers: 5, time: "12:30" })));
    expect(await ledger.execute(aStatusCommand("accept", code))).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 3,
    });
    expect(
      taken(await ledger.execute(aStatusCommand("accept", code, { force: true }))).status,
    ).toBe("confirmed");
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 33, waiting: 0 });
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, code));
    expect(events[1]).toMatchObject({ over: 3, user: anAdmin.user });
  });

  it("is not given to what has changed since it was seen: a second telephone is told", async () => {
    const day = anEvening();
    const ledger = ledgerOf(day);
    const { code } = taken(await ledger.execute(aBooking({ covers: 9 })));
    taken(await ledger.execute(aStatusCommand("accept", code, { expectedVersion: 1 })));
    expect(await ledger.execute(aStatusCommand("refuse", code, { expectedVersion: 1 }))).toEqual({
      ok: false,
      reason: "changed-since",
      status: "confirmed",
    });
    expect(await mailKindsOf(code)).toEqual(["received", "waiting-manual", "accepted"]);
    const refused = taken(
      await ledger.execute(aStatusCommand("refuse", code, { expectedVersion: 2 })),
    );
    expect(refused.status).toBe("refused");
  });

  it("a second press finds it answered already", async () => {
    const day = anEvening();
    const { code } = taken(await ledgerOf(day).execute(aBooking()));
    const cancel = aStatusCommand("cancel", code);
    const first = taken(await ledgerOf(day).execute(cancel));
    expect(taken(await ledgerOf(day).execute(cancel))).toEqual(first);
    expect(await ledgerOf(day).execute(aStatusCommand("cancel", code))).toEqual({
      ok: false,
      reason: "not-allowed",
      status: "cancelled",
    });
  });
});

describe("a move between services", () => {
  it("writes both service days in one step and keeps the sum", async () => {
    const [from, to] = [anEvening(), { date: anUnusedDate(), service: midi }];
    const { code } = taken(await ledgerOf(from).execute(aBooking({ covers: 6 })));
    taken(await ledgerOf(to).execute(aBooking({ covers: 2, time: "12:00" })));
    taken(await ledgerOf(from).execute(aMove(code, to, "12:30", 7)));
    expect(await expectFiguresToAgree(from)).toMatchObject({ held: 0, heldBySlot: {} });
    expect(await expectFiguresToAgree(to)).toMatchObject({
      held: 9,
      heldBySlot: { "12:00": 2, "12:30": 7 },
    });
    expect(await mailKindsOf(code)).toEqual(["confirmed", "received", "changed"]);
    const next = taken(await ledgerOf(to).execute(aBooking({ covers: 8, time: "12:00" })));
    expect(next.status, "the other ledger notices that its row moved").toBe("confirmed");
    expect(await expectFiguresToAgree(to)).toMatchObject({ held: 17 });
  });

  it("that does not fit leaves both as they were", async () => {
    const [from, to] = [anEvening(), { date: anUnusedDate(), service: midi }];
    const { code } = taken(await ledgerOf(from).execute(aBooking({ covers: 6 })));
    for (const covers of [8, 8, 8]) await ledgerOf(to).execute(aBooking({ covers, time: "12:00" }));
    expect(await ledgerOf(from).execute(aMove(code, to, "12:30", 7))).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 1,
    });
    expect(await expectFiguresToAgree(from)).toMatchObject({ held: 6 });
    expect(await expectFiguresToAgree(to)).toMatchObject({ held: 24 });
  });
});

describe("a change within a service", () => {
  it("takes room only for what it adds: its own covers are not in its way", async () => {
    const day = anEvening();
    const ledger = ledgerOf(day);
    const { code } = taken(await ledger.execute(aBooking({ covers: 2 })));
    for (let party = 0; party < 12; party += 1) await ledger.execute(aBooking({ covers: 8 }));
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 98 });
    taken(await ledger.execute(aMove(code, day, "20:30", 4)));
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 100 });
    expect(await ledger.execute(aMove(code, day, "20:30", 5))).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 1,
    });
    taken(await ledger.execute(aMove(code, day, "21:00", 4)));
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 100 });
  });
});

describe("a change of the schedule", () => {
  it("is known to the next command, although the object remembers the day", async () => {
    const day = anEvening();
    const ledger = ledgerOf(day);
    taken(await ledger.execute(aBooking({ covers: 8 })));
    await db.update(weeklyHours).set({ capacity: 10 }).where(eq(weeklyHours.service, soir));
    const waiting = taken(await ledger.execute(aBooking({ covers: 3 })));
    await db.update(weeklyHours).set({ capacity: 100 }).where(eq(weeklyHours.service, soir));
    expect(waiting.pendingReason).toBe("capacity");
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 8, waiting: 3 });
  });
});

describe("one command that the database will not have", () => {
  it("fails alone, and the group it came with is taken", async () => {
    const day = anEvening();
    const ledger = ledgerOf(day);
    const broken = aBooking({ covers: 0 });
    const outcomes = await Promise.all(
      [aBooking(), aBooking(), broken, aBooking(), aBooking()].map(ledger.execute),
    );
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, false, true, true]);
    expect(await expectFiguresToAgree(day)).toMatchObject({ held: 8 });
  });
});
