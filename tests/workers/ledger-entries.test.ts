import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { CommandOf, EnterCommand } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { paris } from "#tests/support/domain/evening.ts";
import {
  aBooking,
  aStatusCommand,
  figuresOf,
  ledgerOf,
  mailKindsOf,
  taken,
} from "#tests/support/workers/ledger.ts";
import {
  anAdmin,
  anUnusedDate,
  db,
  openRestaurantWith,
  soir,
} from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith({ soir: { covers: 6, slotLimit: 4 } }));

function anEvening(): ServiceDayKey {
  return { date: anUnusedDate(), service: soir };
}

function anEntry(settings: Partial<EnterCommand> & { covers?: number } = {}): EnterCommand {
  const { covers = 2, ...others } = settings;
  const { party, locale } = aBooking({ covers });
  return {
    kind: "enter",
    key: crypto.randomUUID(),
    actor: anAdmin,
    at: Date.now(),
    notify: false,
    time: clockTime("20:10"),
    party,
    locale,
    houseNote: "Table du fond",
    source: "phone",
    ifFull: "ask",
    ...others,
  };
}

function about(code: ReservationCode) {
  const { key, actor, at, notify } = anEntry();
  return { key, actor, at, notify, code, expectedVersion: null };
}

async function figuresAgree(day: ServiceDayKey) {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
  return written;
}

describe("what staff enters by telephone", () => {
  it("is confirmed at any minute of the service, counts for its slot, and is told to nobody unasked", async () => {
    const day = anEvening();
    const entered = taken(await ledgerOf(day).execute(anEntry({ covers: 3 })));
    expect(entered.status).toBe("confirmed");
    const row = await findReservation(db, entered.code);
    expect(row).toMatchObject({
      source: "phone",
      takenBy: anAdmin.user,
      time: "20:10",
      houseNote: "Table du fond",
    });
    expect(await mailKindsOf(entered.code)).toEqual([]);
    expect((await figuresAgree(day))?.held).toBe(3);
    const diner = aBooking({ covers: 2, time: "20:00" });
    expect(taken(await ledgerOf(day).execute(diner))).toMatchObject({ status: "pending" });
  });

  it("mails the guest alone where that is ticked", async () => {
    const entered = taken(await ledgerOf(anEvening()).execute(anEntry({ notify: true })));
    expect(await mailKindsOf(entered.code)).toEqual(["confirmed"]);
  });

  it("over the capacity is asked, then goes over or waits", async () => {
    const day = anEvening();
    taken(await ledgerOf(day).execute(anEntry({ covers: 4 })));
    const more = anEntry({ covers: 3, time: clockTime("21:00") });
    expect(await ledgerOf(day).execute(more)).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 1,
    });
    const waits = { ...more, key: crypto.randomUUID(), ifFull: "wait" } as const;
    expect(taken(await ledgerOf(day).execute(waits))).toMatchObject({
      status: "pending",
      pendingReason: "capacity",
    });
    const over = { ...more, key: crypto.randomUUID(), ifFull: "over" } as const;
    expect(taken(await ledgerOf(day).execute(over))).toMatchObject({ status: "confirmed" });
    expect(await figuresAgree(day)).toMatchObject({ held: 7, waiting: 3 });
  });

  it("is refused outside of the service", async () => {
    const day = anEvening();
    const late = anEntry({ time: clockTime("22:31") });
    expect(await ledgerOf(day).execute(late)).toEqual({ ok: false, reason: "unknown-slot" });
    const last = anEntry({ time: clockTime("22:30") });
    expect(taken(await ledgerOf(day).execute(last)).status).toBe("confirmed");
  });

  it("by mistake holds nothing any more, tells nobody, and stays in the journal", async () => {
    const day = anEvening();
    const entered = taken(await ledgerOf(day).execute(anEntry({ notify: true })));
    const mistake = { ...about(entered.code), kind: "mark-mistake" as const };
    expect(taken(await ledgerOf(day).execute(mistake))).toMatchObject({ status: "cancelled" });
    expect(await findReservation(db, entered.code)).toMatchObject({ isMistake: true });
    expect(await mailKindsOf(entered.code)).toEqual(["confirmed"]);
    expect((await figuresAgree(day))?.held).toBe(0);
    const online = taken(await ledgerOf(day).execute(aBooking()));
    expect(await ledgerOf(day).execute({ ...about(online.code), kind: "mark-mistake" })).toEqual({
      ok: false,
      reason: "not-allowed",
      status: "confirmed",
    });
  });
});

describe("a walk-in", () => {
  it("is born arrived on the day itself, and nowhere else", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const walkIn = anEntry({ source: "walk-in", notify: true });
    const arrived = taken(await ledgerOf(today).execute(walkIn));
    expect(arrived.status).toBe("arrived");
    expect(await mailKindsOf(arrived.code)).toEqual([]);
    await figuresAgree(today);
    const tomorrow = anEntry({ source: "walk-in" });
    expect(await ledgerOf(anEvening()).execute(tomorrow)).toMatchObject({ reason: "unknown-slot" });
  });

  it("comes in part, then the rest, and can be put back to confirmed", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const entered = taken(await ledgerOf(today).execute(anEntry({ covers: 3, ifFull: "over" })));
    const some = aStatusCommand("arrive", entered.code, { arrivedCovers: 2 });
    expect(taken(await ledgerOf(today).execute(some))).toMatchObject({ status: "arrived" });
    expect(await findReservation(db, entered.code)).toMatchObject({ arrivedCovers: 2, covers: 3 });
    taken(await ledgerOf(today).execute(aStatusCommand("arrive", entered.code)));
    expect(await findReservation(db, entered.code)).toMatchObject({ arrivedCovers: null });
    const reinstated = taken(
      await ledgerOf(today).execute(aStatusCommand("reinstate", entered.code)),
    );
    expect(reinstated.status).toBe("confirmed");
    await figuresAgree(today);
  });
});

describe("an arrival that is said twice", () => {
  it("changes nothing the second time: the same version, and no event", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const { code } = taken(await ledgerOf(today).execute(anEntry({ ifFull: "over" })));
    const first = taken(await ledgerOf(today).execute(aStatusCommand("arrive", code)));
    const again = aStatusCommand("arrive", code);
    expect(taken(await ledgerOf(today).execute(again))).toEqual(first);
    expect(taken(await ledgerOf(today).execute(again))).toEqual(first);
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, code));
    expect(events.map(({ kind }) => kind)).toEqual(["enter", "arrive"]);
    await figuresAgree(today);
  });
});

describe("a party that did not come", () => {
  it("is put back however full the service is meanwhile: that only warns", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const entered = taken(await ledgerOf(today).execute(anEntry({ covers: 4, ifFull: "over" })));
    taken(await ledgerOf(today).execute(aStatusCommand("no-show", entered.code)));
    taken(await ledgerOf(today).execute(anEntry({ covers: 4, ifFull: "over" })));
    const back = aStatusCommand("reinstate", entered.code);
    expect(taken(await ledgerOf(today).execute(back)).status).toBe("confirmed");
    await figuresAgree(today);
  });
});

describe("a party that comes late", () => {
  it("is noted on the day, unread when the guest says so, and read once by staff", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const { code } = taken(await ledgerOf(today).execute(anEntry({ ifFull: "over" })));
    const said = { ...about(code), kind: "announce-lateness" as const, minutes: 20 };
    taken(await ledgerOf(today).execute({ ...said, actor: { kind: "guest" } }));
    expect(await findReservation(db, code)).toMatchObject({
      lateMinutes: 20,
      lateSaidBy: "guest",
      isLateRead: false,
    });
    taken(await ledgerOf(today).execute({ ...about(code), kind: "read-lateness" }));
    expect(await findReservation(db, code)).toMatchObject({ isLateRead: true });
    expect(await ledgerOf(today).execute({ ...about(code), kind: "read-lateness" })).toMatchObject({
      reason: "not-allowed",
    });
  });

  it("is not noted for another day", async () => {
    const day = anEvening();
    const { code } = taken(await ledgerOf(day).execute(anEntry()));
    const said = { ...about(code), kind: "announce-lateness" as const, minutes: 20 };
    expect(await ledgerOf(day).execute(said)).toMatchObject({ reason: "not-allowed" });
  });
});

describe("a change by staff", () => {
  function aChange(code: ReservationCode, day: ServiceDayKey): CommandOf<"change"> {
    const { party } = aBooking({ covers: 2 });
    const { covers: _covers, ...person } = party;
    const named = { ...person, firstName: "Łucja", lastName: "O’Brien", phone: "+33612345678" };
    const envelope = { ...about(code), kind: "change" as const, force: false };
    return {
      ...envelope,
      ...day,
      time: clockTime("20:10"),
      covers: 2,
      person: { ...named, houseNote: "VIP" },
    };
  }

  it("puts the person right, with what she is searched for, and mails only where that is ticked", async () => {
    const day = anEvening();
    const { code } = taken(await ledgerOf(day).execute(anEntry()));
    taken(await ledgerOf(day).execute(aChange(code, day)));
    expect(await findReservation(db, code)).toMatchObject({
      lastName: "O’Brien",
      foldedName: "lucja obrien o brien",
      phoneDigits: "33612345678",
      houseNote: "VIP",
    });
    expect(await mailKindsOf(code)).toEqual([]);
    await figuresAgree(day);
  });

  it("leaves a guest's own words as she wrote them", async () => {
    const day = anEvening();
    const booking = aBooking();
    const hers = { ...booking.party, note: "Près de la fenêtre", dietaryNote: "Sans noix" };
    const { code } = taken(await ledgerOf(day).execute({ ...booking, party: hers }));
    taken(await ledgerOf(day).execute({ ...aChange(code, day), time: booking.time }));
    expect(await findReservation(db, code)).toMatchObject({
      note: "Près de la fenêtre",
      dietaryNote: "Sans noix",
    });
  });
});

describe("a change of a few minutes", () => {
  it("within its slot takes nothing more: however full the evening is, nobody is asked", async () => {
    const day = anEvening();
    const { code } = taken(await ledgerOf(day).execute(anEntry({ covers: 4 })));
    const full = anEntry({ covers: 4, time: clockTime("20:20"), ifFull: "over" });
    taken(await ledgerOf(day).execute(full));
    const change = { ...about(code), kind: "change" as const, person: null, force: false };
    const moved = { ...change, ...day, time: clockTime("20:00"), covers: 4 };
    expect(taken(await ledgerOf(day).execute(moved)).status).toBe("confirmed");
    const later = { ...moved, key: crypto.randomUUID(), time: clockTime("20:30") };
    expect(await ledgerOf(day).execute(later)).toMatchObject({ reason: "over-capacity", over: 2 });
    await figuresAgree(day);
  });
});

describe("what is known of a reservation", () => {
  const today = () => ({ date: localMoment(Date.now(), paris).date, service: soir });

  function aStaffChange(
    code: ReservationCode,
    to: ServiceDayKey,
    covers: number,
  ): CommandOf<"change"> {
    const change = { kind: "change" as const, person: null, force: true };
    return { ...about(code), ...change, ...to, time: clockTime("20:10"), covers };
  }

  it("fits the party: who came in part is complete when the party gets as small", async () => {
    const { code } = taken(await ledgerOf(today()).execute(anEntry({ covers: 4, ifFull: "over" })));
    taken(await ledgerOf(today()).execute(aStatusCommand("arrive", code, { arrivedCovers: 3 })));
    taken(await ledgerOf(today()).execute(aStaffChange(code, today(), 2)));
    expect(await findReservation(db, code)).toMatchObject({ covers: 2, arrivedCovers: null });
    await figuresAgree(today());
  });

  it("of today is no more known when the party moves to another day", async () => {
    const { code } = taken(await ledgerOf(today()).execute(anEntry({ ifFull: "over" })));
    const late = { ...about(code), kind: "announce-lateness" as const, minutes: 20 };
    taken(await ledgerOf(today()).execute(late));
    taken(await ledgerOf(today()).execute(aStaffChange(code, anEvening(), 2)));
    expect(await findReservation(db, code)).toMatchObject({ lateMinutes: null, lateSaidBy: null });
  });
});

describe("the change that a guest waits for", () => {
  async function aWaitingChange(day: ServiceDayKey) {
    const { code } = taken(await ledgerOf(day).execute(anEntry({ notify: true, ifFull: "over" })));
    const asked = { kind: "change" as const, person: null, force: false, ...day };
    const more = { ...about(code), ...asked, time: clockTime("21:00"), covers: 12 };
    taken(await ledgerOf(day).execute({ ...more, actor: { kind: "guest" } }));
    const row = await findReservation(db, code);
    expect(row?.requestedChange).toMatchObject({ covers: 12 });
    return { code, asked, party: aBooking().party };
  }

  it("goes on waiting when staff puts the person right, and nobody is mailed", async () => {
    const day = anEvening();
    const { code, asked, party } = await aWaitingChange(day);
    const before = await mailKindsOf(code);
    const { covers: _covers, ...person } = party;
    const named = { ...asked, person: { ...person, houseNote: null }, time: clockTime("20:10") };
    taken(await ledgerOf(day).execute({ ...about(code), ...named, covers: 2 }));
    expect(await findReservation(db, code)).toMatchObject({ requestedChange: { covers: 12 } });
    expect(await mailKindsOf(code)).toEqual(before);
  });

  it("is never dropped in silence: who is moved otherwise is told, though nothing is ticked", async () => {
    const day = anEvening();
    const { code, asked } = await aWaitingChange(day);
    const moved = { ...about(code), ...asked, time: clockTime("21:30"), covers: 2, force: true };
    taken(await ledgerOf(day).execute(moved));
    expect(await findReservation(db, code)).toMatchObject({ requestedChange: null });
    expect(await mailKindsOf(code)).toContain("changed");
  });
});
