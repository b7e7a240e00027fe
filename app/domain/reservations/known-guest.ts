import { contactsOf, isStanding } from "#app/domain/reservations/contacts.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

/** A guest as the restaurant knows her by what she has booked. */
export type KnownGuest = {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  /** How often she came. */
  visits: number;
  lastVisit: CalendarDate | null;
  /** The restaurant's note on her, else the last one on a reservation of hers. */
  houseNote: string | null;
};

type Contact = { email: string | null; phone: string | null };

/** A reservation of somebody, with the restaurant's note on her. */
export type ContactReservation = Contact & {
  date: CalendarDate;
  status: ReservationStatus;
  firstName: string;
  lastName: string;
  houseNote: string | null;
  guestNote: string | null;
};

const mostGuests = 5;

/** Whether two people share an address or a telephone number. */
export function sharesContact(one: Contact, other: Contact): boolean {
  const known = contactsOf(other);
  return contactsOf(one).some((contact) => known.includes(contact));
}

/** Whether a party came: it was marked as arrived, or nobody marked it and its day is over. */
function isVisit({ status, date }: ContactReservation, today: CalendarDate): boolean {
  return status === "arrived" || (status === "confirmed" && date < today);
}

function guestOf(own: readonly ContactReservation[], today: CalendarDate): KnownGuest {
  const [latest] = own;
  const visits = own.filter((row) => isVisit(row, today));
  const first = <Value>(of: (row: ContactReservation) => Value | null) =>
    own.map(of).find((value) => value !== null) ?? null;
  return {
    firstName: latest?.firstName ?? "",
    lastName: latest?.lastName ?? "",
    email: first(({ email }) => email),
    phone: first(({ phone }) => phone),
    visits: visits.length,
    lastVisit: visits[0]?.date ?? null,
    houseNote: first(({ guestNote }) => guestNote) ?? first(({ houseNote }) => houseNote),
  };
}

/**
 * The guests that reservations tell of, five at most, who share an address or a number. The latest
 * reservation comes first, and says how she is called. Source: rules, "Vocabulary".
 */
export function knownGuests(
  rows: readonly ContactReservation[],
  today: CalendarDate,
): KnownGuest[] {
  const groups: ContactReservation[][] = [];
  for (const row of rows) {
    const own = groups.find((group) => group.some((other) => sharesContact(row, other)));
    if (own) own.push(row);
    else groups.push([row]);
  }
  return groups.slice(0, mostGuests).map((own) => guestOf(own, today));
}

/** The reservations that stand on a date under a person's address or number. */
export function tablesOfContact<Row extends ContactReservation>(
  rows: readonly Row[],
  date: CalendarDate,
  person: Contact,
): Row[] {
  return rows.filter(
    (row) => row.date === date && isStanding(row.status) && sharesContact(row, person),
  );
}
