import { type CalendarDate, calendarDate } from "#app/domain/time/calendar-date.ts";
import { reservationsOn } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, soir } from "#tests/support/workers/restaurant.ts";

/** Where staff writes down a call, or who stands at the door. */
export const entryPage = "/admin/reservations/new";

let callers = 0;

/** The fields of a call for two at 20:00, on a date and by a caller of their own. */
export function aCall(fields: Record<string, string> = {}): Record<string, string> {
  callers += 1;
  const number = String(callers).padStart(4, "0");
  return {
    source: "phone",
    date: anUnusedDate(),
    service: soir,
    time: "20:00",
    covers: "2",
    firstName: "",
    lastName: `Martin ${number.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`,
    email: "",
    phone: `06 12 34 ${number.slice(0, 2)} ${number.slice(2)}`,
    requestKey: crypto.randomUUID(),
    ...fields,
  };
}

/** The evening of a call. */
export function eveningOf({ date = "" }: Record<string, string>) {
  return { date: calendarDate(date), service: soir };
}

/** The reservations on the evening of a call. */
export function bookedOn(fields: Record<string, string>) {
  const { date, service } = eveningOf(fields);
  return reservationsOn(date, service);
}

/** The page of a reservation among the upcoming ones. */
export function pathOf({
  date,
  service,
  slug,
}: {
  date: CalendarDate;
  service: string;
  slug: string;
}): string {
  return `/admin/reservations/upcoming/${date}/${service}/${slug}`;
}
