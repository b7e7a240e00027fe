import { describe, expect, test } from "vitest";
import { requestMessage, titleWithRequests } from "#app/components/admin/live/request-message.ts";
import { type Change, changeFor, type LatestEvent, newsAfter } from "#app/domain/live/change.ts";
import { requestCounts } from "#app/domain/live/request-counts.ts";
import { SpacedWork } from "#app/domain/live/spaced-work.ts";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";

const today = calendarDate("2026-11-27");
const tomorrow = calendarDate("2026-11-28");

function aReservation(code = "k7m2q9", date = today) {
  return {
    code: reservationCodeSchema.parse(code),
    version: 1,
    slug: `claire-martin-${code}`,
    date,
    service: serviceSlug("soir"),
    time: clockTime("20:00"),
    covers: 3,
    firstName: "Claire",
    lastName: "Martin",
  };
}

const booked: LatestEvent = {
  kind: "book",
  actor: "guest",
  user: null,
  status: "confirmed",
  hasPendingChange: false,
};
const byStaff = { actor: "staff", user: "paul" } as const;

describe("a change", () => {
  test.each([
    [{}, "booked"],
    [{ status: "pending" }, "asked"],
    [{ kind: "change" }, "changed"],
    [{ kind: "change", hasPendingChange: true }, "change-asked"],
    [{ kind: "change", status: "pending" }, "asked"],
    [{ kind: "cancel", status: "cancelled" }, "cancelled"],
    [{ kind: "announce-lateness" }, "late"],
    [{ ...byStaff, kind: "enter" }, "entered"],
    [{ ...byStaff, kind: "change" }, "changed"],
    [{ ...byStaff, kind: "cancel", status: "cancelled" }, "cancelled"],
    [{ ...byStaff, kind: "restore" }, "restored"],
    [{ ...byStaff, kind: "accept" }, null],
    [{ ...byStaff, kind: "arrive", status: "arrived" }, null],
    [{ ...byStaff, user: "anne", kind: "enter" }, null],
    [{ actor: "system", kind: "expire", status: "expired" }, null],
  ] as [Partial<LatestEvent>, string | null][])("%o is told to Anne as %s", (event, news) => {
    const change = { reservation: aReservation(), event: { ...booked, ...event } };
    expect(changeFor("anne", today, change).news).toBe(news);
  });

  test.each([
    ["a guest about today", {}, today, true],
    ["a guest about another day", {}, tomorrow, false],
    ["a colleague about today", { ...byStaff, kind: "enter" }, today, false],
  ] as const)("by %s rings: %o, %s, %s", (_whose, event, date, rings) => {
    const change = { reservation: aReservation("k7m2q9", date), event: { ...booked, ...event } };
    expect(changeFor("anne", today, change).isUrgent).toBe(rings);
  });
});

describe("what a page tells", () => {
  const asked: Change = { reservation: aReservation(), news: "asked", isUrgent: true };
  const other: Change = { ...asked, reservation: aReservation("222222"), news: "booked" };

  test("has each reservation once, the latest first", () => {
    const told = newsAfter(newsAfter([], [asked]), [other]);
    expect(told.map(({ news }) => news)).toEqual(["booked", "asked"]);
    const again = newsAfter(told, [{ ...asked, news: "cancelled" }]);
    expect(again.map(({ news }) => news)).toEqual(["cancelled", "booked"]);
  });

  test("goes when it is answered", () => {
    const told = newsAfter([], [other, asked]);
    const left = newsAfter(told, [{ ...asked, news: null }]);
    expect(left.map(({ news }) => news)).toEqual(["booked"]);
  });
});

describe("the requests that wait", () => {
  const dates = [
    { date: calendarDate("2026-11-26"), requests: 5, earliest: clockTime("12:00") },
    { date: today, requests: 2, earliest: clockTime("19:00") },
    { date: tomorrow, requests: 7, earliest: clockTime("12:00") },
  ];

  test("are counted from today on, and told with today's", () => {
    expect(requestMessage(requestCounts(dates, today))).toBe("9 demandes, 2 ce soir");
    const noon = dates.map((each) => ({ ...each, earliest: clockTime("12:00") }));
    expect(requestMessage(requestCounts(noon, today))).toBe("9 demandes, 2 aujourd’hui");
    expect(requestMessage(requestCounts(dates, calendarDate("2026-11-28")))).toBe(
      "7 demandes, 7 aujourd’hui",
    );
    expect(requestMessage(requestCounts(dates.slice(2), today))).toBe("7 demandes");
  });

  test("stand before the title of a page while there are any", () => {
    expect(titleWithRequests("Le livre", requestCounts(dates, today))).toBe(
      "9 demandes, 2 ce soir · Le livre",
    );
    expect(titleWithRequests("Le livre", requestCounts([], today))).toBe("Le livre");
  });
});

test("work that is asked for while it is under way is done once more, however often", async () => {
  let times = 0;
  const pauses: (() => void)[] = [];
  const over: Promise<void>[] = [];
  const work = new SpacedWork({
    work: async () => {
      times += 1;
    },
    spacing: () => 100,
    pause: () => new Promise((resolve) => pauses.push(resolve)),
    keepAlive: (all) => over.push(all),
  });
  work.ask();
  for (let asked = 0; asked < 50; asked += 1) work.ask();
  await Promise.resolve();
  expect(times).toBe(1);
  await expect.poll(() => pauses.length).toBe(1);
  pauses[0]?.();
  await expect.poll(() => pauses.length).toBe(2);
  expect(times).toBe(2);
  pauses[1]?.();
  await over[0];
  expect([times, over.length]).toEqual([2, 1]);
});
