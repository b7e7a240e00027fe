import {
  type LedgerDay,
  withContacts,
  withoutContacts,
} from "#app/domain/reservations/contacts.ts";
import { countIn, countOut } from "#app/domain/reservations/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { currentDay, type LedgerChangeset, putDay, stateOf } from "#app/server/ledger/changeset.ts";
import { standingContacts } from "#app/server/ledger/contact-hash.ts";

/** The day with a reservation counted out: its covers and its contacts. */
function withoutReservation(day: LedgerDay, row: ReservationRow): LedgerDay {
  const figures = countOut(day.figures, stateOf(row));
  return { ...day, figures, contacts: withoutContacts(day.contacts, standingContacts(row)) };
}

/** The day with a reservation counted in. */
function withReservation(day: LedgerDay, row: ReservationRow): LedgerDay {
  const figures = countIn(day.figures, stateOf(row));
  return { ...day, figures, contacts: withContacts(day.contacts, standingContacts(row)) };
}

/** Counts a reservation out of the day where it was, `null` where it is new, and in where it is now. */
export function countReservation(
  changeset: LedgerChangeset,
  before: ReservationRow | null,
  after: ReservationRow,
): void {
  const left = before && currentDay(changeset, before);
  if (before && left) putDay(changeset, withoutReservation(left, before));
  const joined = currentDay(changeset, after);
  if (!joined) throw new Error("A change leads to a day that was not read.");
  putDay(changeset, withReservation(joined, after));
}
