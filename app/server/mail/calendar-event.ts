import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { ReservationCode, ReservationState } from "#app/domain/reservations/reservation.ts";
import type { Restaurant } from "#app/domain/restaurant.ts";
import { type Instant, instantOf, minutes } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";

/** How long a table is put down for in a calendar. */
const stay = minutes(120);
const alarmSeconds = 2 * 60 * 60;

/** `version` orders what a calendar receives, `at` is when it came to be, `url` the guest's page. */
export type CalendarEntry = {
  restaurant: Omit<Restaurant, "options">;
  code: ReservationCode;
  version: number;
  at: Instant;
  table: Pick<ReservationState, "date" | "time" | "covers">;
  url: string;
  isCancelled: boolean;
};

/** The name of the file that a calendar entry is kept in. */
export function calendarFilename(code: ReservationCode): string {
  return `reservation-${code}.ics`;
}

/** What a calendar shows and does while the table stands, and once it is given up. */
function stateOf({ restaurant: { name }, table: { covers }, isCancelled }: CalendarEntry) {
  const title = m.mail_calendar_summary({ restaurant: name, covers });
  if (!isCancelled) {
    const alarm = { type: ICalAlarmType.display, triggerBefore: alarmSeconds, description: title };
    return { summary: title, status: ICalEventStatus.CONFIRMED, alarms: [alarm] };
  }
  return {
    summary: m.mail_calendar_cancelled({ summary: title }),
    status: ICalEventStatus.CANCELLED,
    // A calendar that keeps the entry shows the time as free.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

/** The text with each alarm behind what is said of its event (RFC 5545, 3.6.1), and its last line ended. */
function inOrder(text: string): string {
  const alarm = /\r\n(BEGIN:VALARM\r\n.*?\r\nEND:VALARM)(?=\r\n)/s;
  const found = alarm.exec(text)?.[1];
  const ordered = found
    ? text.replace(alarm, "").replace("\r\nEND:VEVENT", () => `\r\n${found}\r\nEND:VEVENT`)
    : text;
  return ordered.endsWith("\r\n") ? ordered : `${ordered}\r\n`;
}

/**
 * A reservation as an iCalendar text (RFC 5545) in the ambient language, its times in UTC. It is
 * published under one identity: a later version, cancelled or moved, takes the place of the earlier.
 */
export function calendarEvent(entry: CalendarEntry): string {
  const { restaurant, code, version, at, table, url } = entry;
  const { name, street, postalCode, city, email, zone } = restaurant;
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Couverts", product: "Reservations", language: getLocale().toUpperCase() },
  });
  const start = instantOf(table.date, table.time, zone);
  calendar.createEvent({
    id: `${code}@${new URL(url).hostname}`,
    sequence: version,
    stamp: new Date(at),
    start: new Date(start),
    end: new Date(start + stay),
    description: m.mail_calendar_description({ code: code.toUpperCase(), url }),
    location: `${name}, ${street}, ${postalCode} ${city}`,
    organizer: { name, email },
    url,
    ...stateOf(entry),
  });
  return inOrder(calendar.toString());
}
