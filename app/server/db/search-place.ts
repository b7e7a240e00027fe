import { type SQL, sql } from "drizzle-orm";
import { reservationCodeLetters } from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

const codeBits = 30;
const base = reservationCodeLetters.length;
const codeLength = 6;

/** The place of the first reservation that a date may have, among all that are searched. */
export function placeOfDate(date: CalendarDate): SQL {
  return sql`((unixepoch(${date}) / 60) << ${sql.raw(String(codeBits))})`;
}

/** The code of the reservation at a place, of which it is the lower bits: letters in base 31. */
export function codeAtPlace(place: SQL): SQL {
  const number = sql`(${place} & ${sql.raw(String(2 ** codeBits - 1))})`;
  const letters = Array.from({ length: codeLength }, (_, at) => {
    const value = sql.raw(String(base ** (codeLength - 1 - at)));
    const alphabet = sql.raw(`'${reservationCodeLetters}'`);
    return sql`substr(${alphabet}, 1 + ${number} / ${value} % ${sql.raw(String(base))}, 1)`;
  });
  return sql`(${sql.join(letters, sql` || `)})`;
}
