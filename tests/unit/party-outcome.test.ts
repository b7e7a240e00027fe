import { describe, expect, it } from "vitest";
import { decideChange } from "#app/domain/reservations/decide-change.ts";
import { actionBetween, isOutcome, outcomesOf } from "#app/domain/reservations/party-outcome.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { anEvening, aState, aStatusCommand, paris, rules } from "#tests/support/domain/evening.ts";

const dayAfter = rules({}, instantOf(calendarDate("2026-11-28"), clockTime("10:00"), paris));
const { kind: _kind, ...envelope } = aStatusCommand("arrive");

/** A change that leaves the table as it is, but for what became of its party. */
function said(status: ReservationStatus, arrivedCovers: number | null, covers = 4) {
  const { date, service, time } = aState();
  const change = {
    ...envelope,
    kind: "change",
    person: null,
    date,
    service,
    time,
    covers,
  } as const;
  return { ...change, force: false, outcome: { status, arrivedCovers } };
}

describe("what became of a party", () => {
  const reached: Record<ReservationStatus, ReservationStatus[]> = {
    pending: ["pending", "confirmed", "refused", "cancelled"],
    confirmed: ["confirmed", "refused", "cancelled", "arrived", "no_show"],
    refused: ["confirmed", "refused"],
    cancelled: ["confirmed", "cancelled"],
    expired: ["confirmed", "expired"],
    arrived: ["confirmed", "arrived", "no_show"],
    no_show: ["confirmed", "arrived", "no_show"],
  };

  it("is what stands, or where one action of the staff's leads", () => {
    for (const [status, outcomes] of Object.entries(reached)) {
      expect([status, outcomesOf(status as ReservationStatus)]).toEqual([status, outcomes]);
    }
    expect(actionBetween("pending", "expired")).toBeNull();
    expect(actionBetween("no_show", "confirmed")).toBe("reinstate");
  });

  it("is known already where as many came, in whole or in part", () => {
    const arrived = { status: "arrived", arrivedCovers: null } as const;
    expect(isOutcome(arrived, { ...arrived, covers: 4 })).toBe(true);
    expect(isOutcome(arrived, { ...arrived, arrivedCovers: 4, covers: 4 })).toBe(true);
    expect(isOutcome(arrived, { ...arrived, arrivedCovers: 3, covers: 4 })).toBe(false);
  });

  it("is put right with the size of the party in one change, of which nobody is told", () => {
    const table = aState({ covers: 4 });
    const decision = decideChange(anEvening(), said("arrived", 2, 3), table, dayAfter);
    expect(decision).toMatchObject({
      ok: true,
      change: { after: { status: "arrived", covers: 3 }, marks: { arrivedCovers: 2 }, mails: [] },
    });
  });

  it("answers nothing before the day is past", () => {
    const table = aState({ covers: 4 });
    const evening = rules({}, instantOf(calendarDate("2026-11-27"), clockTime("23:00"), paris));
    for (const when of [rules(), evening]) {
      expect(decideChange(anEvening(), said("arrived", null), table, when)).toMatchObject({
        ...{ ok: false, reason: "not-allowed", status: "confirmed" },
      });
    }
  });

  it("takes its covers again though the service was full, and says by how many it is over", () => {
    const table = aState({ status: "no_show", covers: 4 });
    const full = anEvening({ held: 49 });
    expect(decideChange(full, said("arrived", null), table, dayAfter)).toMatchObject({
      ok: true,
      change: { after: { status: "arrived" }, over: 3 },
    });
  });
});
