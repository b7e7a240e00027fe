import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Ask } from "./load.ts";

let diners = 0;

/** The form of a booking at 20:00, as a browser sends it. */
export function bookingAsk(date: CalendarDate, covers: number): Ask {
  diners += 1;
  const form = new URLSearchParams({
    time: "20:00",
    covers: String(covers),
    firstName: "Claire",
    lastName: "Martin",
    email: `claire-${crypto.randomUUID()}@example.test`,
    phone: `06 ${String(10_000_000 + diners)}`,
    note: "",
    requestKey: crypto.randomUUID(),
  });
  return { path: `/reserve/${date}/soir`, method: "POST", body: form.toString() };
}
