import { describe, expect, it } from "vitest";
import { calendarDate } from "#app/domain/calendar-date.ts";
import { clockTime } from "#app/domain/clock-time.ts";
import { reservationCodeSchema } from "#app/domain/reservation.ts";
import { timeZoneSchema } from "#app/domain/restaurant-clock.ts";
import { type CalendarEntry, calendarEvent } from "#app/server/reservations/calendar-event.ts";

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
  it("says when on the restaurant's clock, over the end of a year too", () => {
    const lines = linesOf(anEntry());
    expect(lines).toContain("DTSTART;TZID=Europe/Paris:20261231T223000");
    expect(lines).toContain("DTEND;TZID=Europe/Paris:20270101T003000");
    expect(lines).toContain("DTSTAMP:20261122T100000Z");
  });

  it.each([
    ["2027-03-27", "20:30", "+0100"],
    ["2027-03-28", "12:00", "+0200"],
    ["2027-10-31", "12:00", "+0100"],
  ])("brings the offset in force on %s at %s: %s", (date, time, offset) => {
    const table = { date: calendarDate(date), time: clockTime(time), covers: 2 };
    const lines = linesOf(anEntry({ table }));
    expect(lines).toContain("TZID:Europe/Paris");
    expect(lines).toContain(`TZOFFSETTO:${offset}`);
  });

  it("knows offsets west of Greenwich and of half an hour", () => {
    const zone = timeZoneSchema.parse("America/St_Johns");
    expect(linesOf(anEntry({ restaurant: { ...restaurant, zone } }))).toContain("TZOFFSETTO:-0330");
  });

  it("keeps one identity over its versions", () => {
    const lines = linesOf(anEntry());
    expect(lines).toContain("UID:k7m2q9@bistro.example");
    expect(lines).toContain("SEQUENCE:3");
    expect(lines).toContain("METHOD:PUBLISH");
    expect(lines).toContain("STATUS:CONFIRMED");
  });

  it("is taken back under the same identity", () => {
    const lines = linesOf(anEntry({ isCancelled: true, version: 4 }));
    expect(lines).toContain("UID:k7m2q9@bistro.example");
    expect(lines).toContain("METHOD:CANCEL");
    expect(lines).toContain("STATUS:CANCELLED");
    expect(lines).toContain("SEQUENCE:4");
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
