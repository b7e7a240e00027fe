import { describe, expect, test } from "vitest";
import { changeMails } from "#app/domain/reservations/change-mails.ts";
import { isServiceOver } from "#app/domain/reservations/service-end.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { anEvening, aState, paris } from "#tests/support/domain/evening.ts";

const evening = anEvening();

function at(date: string, time: string) {
  return { date: calendarDate(date), time: clockTime(time) };
}

describe("a service", () => {
  test("is over when its last slot has ended, or its day", () => {
    const { date, opening } = evening;
    const last = opening.kind === "open" ? opening.slots.at(-1) : undefined;
    expect(last).toBe("22:00");
    expect(isServiceOver(evening, 30, at(date, "22:29"))).toBe(false);
    expect(isServiceOver(evening, 30, at(date, "22:30"))).toBe(true);
    expect(isServiceOver(evening, 30, at("2099-01-01", "00:00"))).toBe(true);
    expect(isServiceOver(evening, 30, at("2020-01-01", "23:59"))).toBe(false);
  });

  test("that is closed ends with the last party that holds a table, and has no end without one", () => {
    const closed = { ...evening, opening: { kind: "closed", label: "" } as const };
    const figures = { ...evening.figures, held: 2, heldBySlot: { "20:00": 2 } };
    const late = at(evening.date, "23:00");
    expect(isServiceOver({ ...closed, figures }, 30, late)).toBe(true);
    expect(isServiceOver({ ...closed, figures: { ...figures, heldBySlot: {} } }, 30, late)).toBe(
      false,
    );
  });
});

describe("what staff puts right of a past day", () => {
  const state = aState({ status: "refused" });
  const change = { after: state, mails: ["refused" as const], requestedChange: null };
  const staff = { kind: "staff", user: "u1", role: "host" } as const;
  const lastMinute = instantOf(state.date, clockTime("23:59"), paris);

  test("is mailed to nobody, a change that waited included; the system's own answer is", () => {
    const given = { actor: staff, at: lastMinute, zone: paris };
    expect(changeMails(change, null, given)).toEqual(["refused"]);
    const after = { ...given, at: lastMinute + 60_000 };
    expect(changeMails(change, null, after)).toEqual([]);
    expect(changeMails({ ...change, mails: [] }, state, after)).toEqual([]);
    const expired = { ...change, mails: ["expired" as const] };
    expect(changeMails(expired, null, { ...after, actor: { kind: "system" } })).toEqual([
      "expired",
    ]);
  });
});
