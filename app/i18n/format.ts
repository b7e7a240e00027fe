import type { Locale } from "#app/domain/locale.ts";
import type { CalendarDate, CalendarMonth, Weekday } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import type { Instant, TimeZone } from "#app/domain/time/restaurant-clock.ts";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { languages } from "#app/i18n/languages.ts";

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = languages[getLocale()].tag;
  const key = `${language} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, options);
  dateFormats.set(key, format);
  return format;
}

// The platform's tables put a comma after an English weekday, and know no `1er`.
const plainDates: Record<Locale, (date: string) => string> = {
  fr: (date) => date.replace(/\b1(?=\s)/, "1er"),
  en: (date) => date.replace(/^(\w+),/, "$1"),
};

function asPlainMessage(date: string): string {
  return plainDates[getLocale()](date);
}

function calendarFormat(date: string, options: Intl.DateTimeFormatOptions): string {
  return asPlainMessage(dateFormat({ ...options, timeZone: "UTC" }).format(Date.parse(date)));
}

/** `vendredi 27 novembre 2026`, `Friday 27 November 2026`. */
export function longDate(date: CalendarDate): string {
  return calendarFormat(date, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** `vendredi 27 novembre`, `Friday 27 November`. */
export function dayDate(date: CalendarDate): string {
  return calendarFormat(date, { weekday: "long", day: "numeric", month: "long" });
}

/** `ven. 27 nov.`, `Fri 27 Nov`. */
export function shortDate(date: CalendarDate): string {
  return calendarFormat(date, { weekday: "short", day: "numeric", month: "short" });
}

/** `ven. 27`, `Fri 27`. */
export function dayOfMonth(date: CalendarDate): string {
  const weekday = calendarFormat(date, { weekday: "short" });
  return `${weekday} ${calendarFormat(date, { day: "numeric" })}`;
}

/** `novembre 2026`, `November 2026`. */
export function monthName(month: CalendarMonth): string {
  return calendarFormat(`${month}-01`, { month: "long", year: "numeric" });
}

/** The name of a weekday, Monday 1 to Sunday 7: `lundi`, or `lun.` when short. */
export function weekdayName(weekday: Weekday, width: "long" | "short" = "long"): string {
  return calendarFormat(`2024-01-0${weekday}`, { weekday: width });
}

/** A time on the restaurant's clock: `20:30` in both languages. */
export function timeOfDay(time: ClockTime): string {
  return time;
}

/** `27 nov. 2026, 20:30` on the clock of `zone`. */
export function dateAndTime(instant: Instant, zone: TimeZone): string {
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  return asPlainMessage(dateFormat(options).format(instant));
}

const numberFormats: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat(languages.fr.tag),
  en: new Intl.NumberFormat(languages.en.tag),
};

/** A whole number with the language's separators: `1 240`, `1,240`. */
export function wholeNumber(count: number): string {
  return numberFormats[getLocale()].format(count);
}

/** `midi, soir et brunch`, `lunch, dinner and brunch`. */
export function listOf(items: readonly string[]): string {
  return new Intl.ListFormat(languages[getLocale()].tag).format(items);
}
