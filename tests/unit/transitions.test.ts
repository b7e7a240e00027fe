import { describe, expect, it } from "vitest";
import type { ChangeCommand } from "#app/domain/reservations/commands.ts";
import { decideNewReservation } from "#app/domain/reservations/decide-booking.ts";
import { decideChange } from "#app/domain/reservations/decide-change.ts";
import { decideStatus } from "#app/domain/reservations/decide-status.ts";
import {
  allowsStatusAction,
  holdsCovers,
  type ReservationStatus,
  reservationStatuses,
  type StatusAction,
  statusActions,
} from "#app/domain/reservations/reservation.ts";
import { countIn, countOut } from "#app/domain/reservations/service-day.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { hours, instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";
import {
  aBooking,
  anEvening,
  aState,
  aStatusCommand,
  friday,
  paris,
  rules,
  soir,
} from "#tests/support/domain/evening.ts";

const guest = { actor: { kind: "guest" } } as const;
const onTheEvening = rules({}, instantOf(friday, clockTime("20:10"), paris));

describe("a new reservation", () => {
  it("that is confirmed holds its covers and owes the diner and the restaurant a mail", () => {
    expect(decideNewReservation(anEvening(), aBooking(4), false, rules())).toEqual({
      ok: true,
      change: {
        after: aState({ covers: 4 }),
        over: 0,
        late: false,
        marks: {},
        requestedChange: null,
        isIdle: false,
        mails: ["confirmed", "received"],
      },
    });
  });

  it("that waits by hand, or for room, holds nothing and says which", () => {
    const byHand = decideNewReservation(
      anEvening({ capacity: "unset" }),
      aBooking(),
      false,
      rules(),
    );
    expect(byHand).toMatchObject({
      change: {
        after: { status: "pending", pendingReason: "manual" },
        mails: ["waiting-manual", "received"],
      },
    });
    const full = decideNewReservation(anEvening({ held: 50 }), aBooking(), false, rules());
    expect(full).toMatchObject({
      change: {
        after: { status: "pending", pendingReason: "capacity" },
        mails: ["waiting-full", "received"],
      },
    });
  });
});

describe("the graph of states", () => {
  const graph: Record<StatusAction, [ReservationStatus[], ReservationStatus]> = {
    accept: [["pending"], "confirmed"],
    refuse: [["pending", "confirmed"], "refused"],
    cancel: [["pending", "confirmed"], "cancelled"],
    restore: [["refused", "cancelled", "expired"], "confirmed"],
    expire: [["pending"], "expired"],
    arrive: [["confirmed", "no_show", "arrived"], "arrived"],
    "no-show": [["confirmed", "arrived"], "no_show"],
    reinstate: [["arrived", "no_show"], "confirmed"],
  };

  for (const action of statusActions) {
    for (const status of reservationStatuses) {
      const [from, to] = graph[action];
      it(`${from.includes(status) ? `leads from ${status} to ${to}` : `has no way from ${status}`} by ${action}`, () => {
        const table = aState({ status, pendingReason: status === "pending" ? "manual" : null });
        const decision = decideStatus(anEvening(), aStatusCommand(action), table, onTheEvening);
        expect(allowsStatusAction(status, action)).toBe(from.includes(status));
        expect(decision).toMatchObject(
          from.includes(status)
            ? { ok: true, change: { after: { status: to, pendingReason: null } } }
            : { ok: false, reason: "not-allowed", status },
        );
      });
    }
  }
});

describe("what is held", () => {
  it("is taken by confirmed and arrived parties only", () => {
    const holding = reservationStatuses.filter(holdsCovers);
    expect(holding).toEqual(["confirmed", "arrived"]);
  });

  it("comes and goes with a table, in its service and its slot", () => {
    const { figures } = anEvening({ held: 10, heldBySlot: { "19:00": 10 } });
    const more = countIn(figures, aState({ covers: 3 }));
    expect(more).toMatchObject({ held: 13, heldBySlot: { "19:00": 10, "20:00": 3 } });
    expect(countOut(more, aState({ covers: 3 }))).toEqual(figures);
  });

  it("counts waiting requests apart, those for room apart again", () => {
    const pending = aState({ status: "pending", covers: 4, pendingReason: "manual" });
    const { figures } = anEvening();
    const one = countIn(figures, pending);
    expect(one).toMatchObject({ held: 0, pending: 4, waiting: 0 });
    expect(countIn(one, { ...pending, pendingReason: "capacity" })).toMatchObject({
      pending: 8,
      waiting: 4,
    });
  });
});

describe("accepting a request", () => {
  const request = aState({ status: "pending", pendingReason: "capacity", covers: 4 });

  it("checks the covers again and says by how many it would be over", () => {
    const day = anEvening({ held: 49 });
    expect(decideStatus(day, aStatusCommand("accept"), request, rules())).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 3,
    });
  });

  it("goes over when it is told to, and records by how many", () => {
    const forced = decideStatus(
      anEvening({ held: 49 }),
      aStatusCommand("accept", { force: true }),
      request,
      rules(),
    );
    expect(forced).toMatchObject({ ok: true, change: { over: 3, mails: ["accepted"] } });
  });

  it("checks the limit of the slot as well", () => {
    const day = anEvening({ slotLimit: 10, held: 8, heldBySlot: { "20:00": 8 } });
    expect(decideStatus(day, aStatusCommand("accept"), request, rules())).toMatchObject({
      over: 2,
    });
  });

  it("asks before seating someone in a service that is closed now", () => {
    expect(
      decideStatus(anEvening({ closed: true }), aStatusCommand("accept"), request, rules()),
    ).toMatchObject({ over: 4 });
  });

  it("checks nothing where no capacity is set", () => {
    const day = anEvening({ capacity: "unset", held: 500 });
    expect(decideStatus(day, aStatusCommand("accept"), request, rules())).toMatchObject({
      change: { over: 0 },
    });
  });
});

describe("other answers", () => {
  const tomorrow = rules({}, instantOf(calendarDate("2026-11-28"), clockTime("00:01"), paris));

  it("a refusal, a request that nobody answered and a restored table have a mail of their own each", () => {
    const request = aState({ status: "pending", pendingReason: "manual" });
    expect(decideStatus(anEvening(), aStatusCommand("refuse"), request, rules())).toMatchObject({
      change: { mails: ["refused"] },
    });
    expect(
      decideStatus(anEvening(), aStatusCommand("expire"), request, onTheEvening),
    ).toMatchObject({
      change: { mails: ["expired"] },
    });
    expect(decideStatus(anEvening(), aStatusCommand("expire"), request, rules())).toMatchObject({
      ok: false,
    });
    // The restaurant has promised an answer within a day, however far the table is.
    const asked = (ago: number) => ({ arrivedCovers: null, createdAt: rules().now - ago });
    const expire = (ago: number) =>
      decideStatus(anEvening(), aStatusCommand("expire"), request, rules(), asked(ago));
    expect(expire(hours(24) - 1)).toMatchObject({ ok: false, reason: "past" });
    expect(expire(hours(24))).toMatchObject({ change: { after: { status: "expired" } } });
    const refusedTable = aState({ status: "refused" });
    expect(
      decideStatus(anEvening(), aStatusCommand("restore"), refusedTable, rules()),
    ).toMatchObject({
      change: { mails: ["restored"] },
    });
    expect(
      decideStatus(anEvening({ held: 50 }), aStatusCommand("restore"), refusedTable, rules()),
    ).toMatchObject({ over: 2 });
  });

  it("a guest's cancellation tells the restaurant, the restaurant's own does not", () => {
    expect(
      decideStatus(anEvening(), aStatusCommand("cancel", guest), aState(), rules()),
    ).toMatchObject({
      change: { mails: ["cancelled", "guest-cancelled"] },
    });
    expect(decideStatus(anEvening(), aStatusCommand("cancel"), aState(), rules())).toMatchObject({
      change: { mails: ["cancelled"] },
    });
  });

  it("a request that the guest takes back is withdrawn; one that the restaurant ends is cancelled", () => {
    const request = aState({ status: "pending", pendingReason: "capacity" });
    expect(
      decideStatus(anEvening(), aStatusCommand("cancel", guest), request, rules()),
    ).toMatchObject({
      change: { mails: ["withdrawn", "guest-cancelled"] },
    });
    expect(decideStatus(anEvening(), aStatusCommand("cancel"), request, rules())).toMatchObject({
      change: { mails: ["cancelled"] },
    });
  });

  it("a cancellation is late once less than the deadline is left", () => {
    const arrival = instantOf(friday, clockTime("20:00"), paris);
    const early = rules({ lateCancellationMinutes: 180 }, arrival - minutes(180));
    const late = rules({ lateCancellationMinutes: 180 }, arrival - minutes(179));
    expect(
      decideStatus(anEvening(), aStatusCommand("cancel", guest), aState(), early),
    ).toMatchObject({
      change: { late: false },
    });
    expect(
      decideStatus(anEvening(), aStatusCommand("cancel", guest), aState(), late),
    ).toMatchObject({
      change: { late: true },
    });
  });

  it("a guest cancels until the hour of the table, the restaurant puts right afterwards too", () => {
    expect(
      decideStatus(anEvening(), aStatusCommand("cancel", guest), aState(), onTheEvening),
    ).toMatchObject({
      reason: "past",
    });
    expect(
      decideStatus(anEvening(), aStatusCommand("cancel"), aState(), onTheEvening),
    ).toMatchObject({
      ok: true,
    });
    for (const [action, status] of [
      ["cancel", "confirmed"],
      ["refuse", "confirmed"],
      ["accept", "pending"],
      ["restore", "refused"],
      ["restore", "expired"],
    ] as const) {
      const decision = decideStatus(
        anEvening(),
        aStatusCommand(action),
        aState({ status }),
        tomorrow,
      );
      expect([action, status, decision.ok]).toEqual([action, status, true]);
    }
  });

  it("a party that stands at the door is seated, over or not, and a no-show gives its covers back", () => {
    const full = anEvening({ held: 50 });
    expect(
      decideStatus(full, aStatusCommand("arrive"), aState({ status: "no_show" }), onTheEvening),
    ).toMatchObject({ ok: true, change: { over: 2, mails: [] } });
    expect(decideStatus(full, aStatusCommand("no-show"), aState(), onTheEvening)).toMatchObject({
      ok: true,
      change: { mails: [] },
    });
    expect(decideStatus(full, aStatusCommand("no-show"), aState(), rules())).toMatchObject({
      ok: false,
    });
  });
});

describe("a change by the restaurant", () => {
  function change(changes: Partial<ChangeCommand>): ChangeCommand {
    const { kind: _kind, reason: _reason, ...envelope } = aStatusCommand("accept");
    return {
      ...envelope,
      kind: "change",
      person: null,
      outcome: null,
      date: friday,
      service: soir,
      time: clockTime("20:00"),
      covers: 2,
      ...changes,
    };
  }

  it("is not checked when the party shrinks where it sits", () => {
    const day = anEvening({ capacity: 10, held: 14, heldBySlot: { "20:00": 4 } });
    expect(decideChange(day, change({ covers: 3 }), aState({ covers: 4 }), rules())).toMatchObject({
      ok: true,
      change: { over: 0, mails: ["changed"] },
    });
  });

  it("counts its own covers out before it checks that it grows or moves slot", () => {
    const day = anEvening({ held: 50, heldBySlot: { "20:00": 4 }, slotLimit: 6 });
    expect(
      decideChange(
        day,
        change({ covers: 4, time: clockTime("21:00") }),
        aState({ covers: 4 }),
        rules(),
      ),
    ).toMatchObject({ ok: true });
    expect(decideChange(day, change({ covers: 5 }), aState({ covers: 4 }), rules())).toMatchObject({
      reason: "over-capacity",
      over: 1,
    });
  });

  it("is checked as new on another day, where its own covers are not yet", () => {
    const saturday = { ...anEvening({ held: 49 }), date: calendarDate("2026-11-28") };
    const move = change({ date: saturday.date });
    expect(decideChange(saturday, move, aState(), rules())).toMatchObject({
      reason: "over-capacity",
      over: 1,
    });
    expect(decideChange(saturday, { ...move, force: true }, aState(), rules())).toMatchObject({
      change: { over: 1 },
    });
  });

  it("holds nothing while it waits, and leaves what is answered alone", () => {
    const waiting = aState({ status: "pending", pendingReason: "manual" });
    expect(
      decideChange(anEvening({ held: 50 }), change({ covers: 9 }), waiting, rules()),
    ).toMatchObject({ ok: true });
    expect(
      decideChange(anEvening(), change({}), aState({ status: "refused" }), rules()),
    ).toMatchObject({ reason: "not-allowed" });
  });
});
