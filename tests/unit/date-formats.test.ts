import { expect, test } from "vitest";
import { calendarDate } from "#app/domain/time/calendar-date.ts";

import { dateAndTime, dayDate, longDate, shortDate } from "#app/i18n/format.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { paris } from "#tests/support/domain/evening.ts";

const first = calendarDate("2026-12-01");
const last = calendarDate("2026-12-31");

test("the first of a month is “1er” in French, and no other day is", () => {
  withLocale("fr", () => {
    expect(longDate(first)).toBe("mardi 1er décembre 2026");
    expect(dayDate(first)).toBe("mardi 1er décembre");
    expect(shortDate(first)).toBe("mar. 1er déc.");
    expect(dayDate(last)).toBe("jeudi 31 décembre");
    expect(dayDate(calendarDate("2026-12-11"))).toBe("vendredi 11 décembre");
  });
});

test("an English date has no comma after its weekday", () => {
  withLocale("en", () => {
    expect(longDate(first)).toBe("Tuesday 1 December 2026");
    expect(dayDate(last)).toBe("Thursday 31 December");
  });
});

test("a moment is written in the same words", () => {
  const instant = Date.parse("2026-12-01T19:30:00Z");
  const shown = withLocale("fr", () => dateAndTime(instant, paris));
  expect(shown).toBe("1er déc. 2026, 20:30");
});
