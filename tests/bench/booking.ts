import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { dateIn } from "./bench-restaurant.ts";
import type { Ask } from "./load.ts";

const atOnce = 16;
/** A day on which nothing is booked, so that its form is always there. */
const dayOfForms = 350;

/** So many keys, each from a booking form that the site has given out just now. */
export async function formKeys(origin: URL, count: number): Promise<string[]> {
  const form = new URL(`/reserve/${dateIn(dayOfForms)}/soir?covers=1`, origin);
  const keys: string[] = [];
  let taken = 0;
  async function takeForms(): Promise<void> {
    while (taken < count) {
      taken += 1;
      const page = await fetch(form);
      const key = /name="requestKey" value="([^"]+)"/.exec(await page.text())?.[1];
      if (!key) throw new Error(`The booking form was answered ${page.status}.`);
      keys.push(key);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeForms));
  return keys;
}

let diners = 0;

/** An address, a mail address and a telephone number that no other booking has. */
function aDiner() {
  diners += 1;
  const bytes = [16, 8, 0].map((shift) => (diners >> shift) & 255);
  return {
    source: `10.${bytes.join(".")}`,
    email: `claire-${crypto.randomUUID()}@example.test`,
    phone: `+33 6 ${String(10_000_000 + diners)}`,
  };
}

/** The form of a booking at 20:00 with a key that the site gave out, as a browser sends it. */
function bookingAsk(date: CalendarDate, covers: number, requestKey: string): Ask {
  const { source, email, phone } = aDiner();
  const form = new URLSearchParams({
    time: "20:00",
    covers: String(covers),
    firstName: "Claire",
    lastName: "Martin",
    email,
    phone,
    note: "",
    requestKey,
  });
  const headers = { "cf-connecting-ip": source };
  return { path: `/reserve/${date}/soir`, method: "POST", body: form.toString(), headers };
}

/** So many bookings for `covers` each, the dates by their index, with forms taken just now. */
export async function bookingAsks(
  origin: URL,
  count: number,
  covers: number,
  dateOf: (index: number) => CalendarDate,
): Promise<Ask[]> {
  const keys = await formKeys(origin, count);
  return keys.map((key, index) => bookingAsk(dateOf(index), covers, key));
}
