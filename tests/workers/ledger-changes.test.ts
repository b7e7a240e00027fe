import { beforeAll, describe, expect, it } from "vitest";
import type { CommandOf } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { paris } from "#tests/support/domain/evening.ts";
import {
  about,
  anEntry,
  anEvening,
  figuresAgree,
  smallEvening,
} from "#tests/support/workers/entry.ts";
import {
  aBooking,
  aStatusCommand,
  ledgerOf,
  mailKindsOf,
  taken,
} from "#tests/support/workers/ledger.ts";
import { db, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith(smallEvening));

describe("a change by staff", () => {
  function aChange(code: ReservationCode, day: ServiceDayKey): CommandOf<"change"> {
    const { party } = aBooking({ covers: 2 });
    const { covers: _covers, ...person } = party;
    const named = { ...person, firstName: "Łucja", lastName: "O’Brien", phone: "+33612345678" };
    const envelope = { ...about(code), kind: "change" as const, outcome: null, force: false };
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
    const change = {
      ...about(code),
      kind: "change" as const,
      person: null,
      outcome: null,
      force: false,
    };
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
    const change = { kind: "change" as const, person: null, outcome: null, force: true };
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
