import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { minutesOfDay } from "#app/domain/clock-time.ts";
import type { BookedTable, ReservationCode } from "#app/domain/reservation.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import { type Instant, instantOf } from "#app/domain/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";

/** How long a table is put down for in a calendar. */
const stayMinutes = 120;

/** `version` orders what a calendar receives, `at` is when it came to be, `url` the guest's page. */
export type CalendarEntry = {
  restaurant: Omit<Restaurant, "options">;
  code: ReservationCode;
  version: number;
  at: Instant;
  table: Pick<BookedTable, "date" | "time" | "covers">;
  url: string;
  isCancelled: boolean;
};

function offsetText(milliseconds: number): string {
  const total = Math.round(Math.abs(milliseconds) / 60_000);
  const hours = String(Math.floor(total / 60)).padStart(2, "0");
  return `${milliseconds < 0 ? "-" : "+"}${hours}${String(total % 60).padStart(2, "0")}`;
}

/** The zone by the one offset that counts here, for readers that do not know its name. */
function zoneRules({ restaurant: { zone }, table: { date, time } }: CalendarEntry): string {
  const offset = offsetText(Date.parse(`${date}T${time}:00Z`) - instantOf(date, time, zone));
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    "END:STANDARD",
    "END:VTIMEZONE",
  ].join("\r\n");
}

// The library prints the fields that a Date shows on the machine's own clock: they are set there.
function wallClock({ date, time }: CalendarEntry["table"], addedMinutes: number): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day, 0, minutesOfDay(time) + addedMinutes);
}

/** The name of the file that a calendar entry is kept in. */
export function calendarFilename(code: ReservationCode): string {
  return `reservation-${code}.ics`;
}

/** A reservation as an iCalendar text (RFC 5545) in the ambient language, or its cancellation. */
export function calendarEvent(entry: CalendarEntry): string {
  const { restaurant, code, version, at, table, url, isCancelled } = entry;
  const { name, street, postalCode, city, email, zone } = restaurant;
  const calendar = ical({
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "Couverts", product: "Reservations", language: getLocale().toUpperCase() },
    timezone: { name: null, generator: () => zoneRules(entry) },
  });
  calendar.createEvent({
    id: `${code}@${new URL(url).hostname}`,
    sequence: version,
    stamp: new Date(at),
    timezone: zone,
    start: wallClock(table, 0),
    end: wallClock(table, stayMinutes),
    summary: m.mail_calendar_summary({ restaurant: name, covers: table.covers }),
    description: m.mail_calendar_description({ code: code.toUpperCase(), url }),
    location: `${name}, ${street}, ${postalCode} ${city}`,
    organizer: { name, email },
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url,
  });
  return calendar.toString();
}
