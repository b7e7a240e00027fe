import {
  type ReservationCode,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { dateIn, openEvenings, setCovers } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
import { adminCookie, guestPath } from "./visitor.ts";

/** What the pages are asked for whose cost is measured. */
export type Subject = {
  /** A coming date with reservations, one without room for two more, and a past one. */
  date: CalendarDate;
  full: CalendarDate;
  past: CalendarDate;
  code: ReservationCode;
  /** The guest's link to that reservation, and the secret that its key is derived from. */
  guestSlug: string;
  secret: string;
  cookie: string;
};

/** Books an evening of 25 parties of four, as a restaurant has them. */
export async function bookSubject(site: URL, d1: D1Database, secret: string): Promise<Subject> {
  await openEvenings(d1, 1000);
  const date = dateIn(40);
  let path = "";
  for (const ask of await bookingAsks(site, 25, 4, () => date)) path = await guestPath(site, ask);
  const guestSlug = path.split("/").at(-1) ?? "";
  const code = reservationCodeSchema.parse(guestSlug.split("-").at(-2));
  const full = dateIn(260);
  await setCovers(d1, full, 1);
  return {
    date,
    full,
    past: dateIn(-10),
    code,
    guestSlug,
    secret,
    cookie: await adminCookie(site),
  };
}
