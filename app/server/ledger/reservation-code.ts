import slugify from "slugify";
import {
  type ReservationCode,
  reservationCodeLetters,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { fullName, type PersonName } from "#app/domain/text/person-name.ts";

const length = 6;

/** A new code, drawn at random without bias; about 890 million are possible. */
export function mintReservationCode(): ReservationCode {
  const letters: string[] = [];
  while (letters.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      // 248 is the largest multiple of 31 below 256: bytes above it would favour the first letters.
      if (byte < 248) letters.push(reservationCodeLetters.charAt(byte % 31));
    }
  }
  return letters.slice(0, length).join("") as ReservationCode;
}

/** The slug of a reservation in the admin area: `claire-martin-k7m2q9`. */
export function reservationSlug(name: PersonName, code: ReservationCode): string {
  const words = slugify(fullName(name), { lower: true, strict: true });
  return [words.slice(0, 60).replace(/-+$/, ""), code].filter(Boolean).join("-");
}

/** The code at the end of an admin slug; `null` when there is none. The rest of it is decoration. */
export function codeOfSlug(slug: string): ReservationCode | null {
  return reservationCodeSchema.safeParse(slug.slice(-length)).data ?? null;
}
