import { describe, expect, it } from "vitest";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";
import { type CalendarEntry, calendarEvent } from "#app/server/mail/calendar-event.ts";

const restaurant = {
  name: "Chez Zoé; midi, soir \\ été",
  street: "1 rue de l’Église",
  postalCode: "75011",
  city: "Paris",
  phone: "+33 1 99 00 00 00",
  email: "maison@restaurant.test",
  zone: timeZoneSchema.parse("Europe/Paris"),
  locale: "fr" as const,
};

function anEntry(entry: Partial<CalendarEntry> = {}): string {
  return calendarEvent({
    restaurant,
    code: reservationCodeSchema.parse("k7m2q9"),
    version: 3,
    at: Date.UTC(2026, 10, 22, 10, 0),
    table: { date: calendarDate("2026-12-31"), time: clockTime("22:30"), covers: 4 },
    url: "https://bistro.example/reservations/table-de-4-soir-k7m2q9-0123456789abcdef",
    isCancelled: false,
    ...entry,
  });
}

/** The logical lines: what was folded is put together again. */
function linesOf(text: string): string[] {
  return text.replaceAll("\r\n ", "").split("\r\n");
}

describe("a calendar entry", () => {
  it.each([
    ["over the end of a year", "2026-12-31", "22:30", "20261231T213000Z", "20261231T233000Z"],
    ["in winter", "2027-01-15", "20:00", "20270115T190000Z", "20270115T210000Z"],
    ["in summer", "2027-07-14", "20:00", "20270714T180000Z", "20270714T200000Z"],
    ["on the eve of summer time", "2027-03-27", "23:30", "20270327T223000Z", "20270328T003000Z"],
    ["on the day it begins", "2027-03-28", "12:00", "20270328T100000Z", "20270328T120000Z"],
    ["in the night it ends", "2027-10-31", "01:30", "20271030T233000Z", "20271031T013000Z"],
    ["on the day it ends", "2027-10-31", "12:00", "20271031T110000Z", "20271031T130000Z"],
  ])("says when in UTC, %s", (_when, date, time, start, end) => {
    const table = { date: calendarDate(date), time: clockTime(time), covers: 2 };
    const lines = linesOf(anEntry({ table }));
    expect(lines).toContain(`DTSTART:${start}`);
    expect(lines).toContain(`DTEND:${end}`);
    expect(lines).toContain("DTSTAMP:20261122T100000Z");
  });

  it("brings no rules of a time zone, which would move a shared calendar's own entries", () => {
    expect(anEntry()).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/);
    expect(anEntry({ isCancelled: true })).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE/);
  });

  it("knows zones west of Greenwich and of half an hour", () => {
    const zone = timeZoneSchema.parse("America/St_Johns");
    const lines = linesOf(anEntry({ restaurant: { ...restaurant, zone } }));
    expect(lines).toContain("DTSTART:20270101T020000Z");
  });

  it("ends every line, the last one too, as the format asks", () => {
    for (const text of [anEntry(), anEntry({ isCancelled: true })]) {
      expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
      expect(text).not.toMatch(/[^\r]\n/);
    }
  });

  it("rings two hours before, behind everything else that is said of the event", () => {
    const lines = linesOf(anEntry());
    expect(lines.slice(lines.indexOf("BEGIN:VALARM"))).toEqual([
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-PT2H",
      "DESCRIPTION:Chez Zoé\\; midi\\, soir \\\\ été\\, table pour 4 personnes",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("keeps one identity over its versions", () => {
    const lines = linesOf(anEntry());
    expect(lines).toContain("UID:k7m2q9@bistro.example");
    expect(lines).toContain("SEQUENCE:3");
    expect(lines).toContain("METHOD:PUBLISH");
    expect(lines).toContain("STATUS:CONFIRMED");
  });

  it("is cancelled as it came: published under the same identity, later, and saying so", () => {
    const lines = linesOf(anEntry({ isCancelled: true, version: 4 }));
    expect(lines).toContain("UID:k7m2q9@bistro.example");
    expect(lines).toContain("METHOD:PUBLISH");
    expect(lines).toContain("STATUS:CANCELLED");
    expect(lines).toContain("SEQUENCE:4");
    expect(lines).toContain("TRANSP:TRANSPARENT");
    expect(lines.find((line) => line.startsWith("SUMMARY"))).toMatch(
      /^SUMMARY:Annulée\u202F: Chez /,
    );
    expect(lines).not.toContain("BEGIN:VALARM");
  });

  it("that moved takes the place of the one before", () => {
    const table = { date: calendarDate("2027-01-02"), time: clockTime("19:00"), covers: 3 };
    const lines = linesOf(anEntry({ version: 5, table }));
    expect(lines).toContain("UID:k7m2q9@bistro.example");
    expect(lines).toContain("SEQUENCE:5");
    expect(lines).toContain("DTSTART:20270102T180000Z");
  });

  it("escapes what has a meaning and folds what is long, by octets", () => {
    const text = anEntry({ restaurant: { ...restaurant, name: `Zoé; a, b \\ ${"é".repeat(60)}` } });
    expect(linesOf(text).find((line) => line.startsWith("SUMMARY"))).toMatch(
      /^SUMMARY:Zoé\\; a\\, b \\\\ é{60}\\, table pour 4 personnes$/,
    );
    const octets = text.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it("takes no line from a name that holds a line break", () => {
    const text = anEntry({ restaurant: { ...restaurant, name: "Zoé\r\nX-EVIL:1" } });
    expect(linesOf(text).some((line) => line.startsWith("X-EVIL"))).toBe(false);
  });
});
