import type { Locale } from "#app/domain/locale.ts";
import type { PersonFields } from "#app/domain/reservations/command-inputs.ts";
import type { Party } from "#app/domain/reservations/party.ts";
import type {
  ReservationCode,
  ReservationSource,
  ReservationState,
} from "#app/domain/reservations/reservation.ts";
import { digitsOf } from "#app/domain/text/folded-text.ts";
import { nameTerms } from "#app/domain/text/name-search.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { reservationSlug } from "#app/server/ledger/reservation-code.ts";

type Person = Omit<Party, "covers">;

/** The columns of a person: what she gave, and as what she is searched for. */
export function personColumns({ firstName, lastName, email, phone, note, dietaryNote }: Person) {
  const foldedName = nameTerms(fullName({ firstName, lastName })).join(" ");
  const phoneDigits = digitsOf(phone);
  return { firstName, lastName, email, phone, note, dietaryNote, foldedName, phoneDigits };
}

/** The columns of a person who was taken out of a reservation. */
export const nobody = personColumns({
  firstName: "",
  lastName: "",
  email: null,
  phone: null,
  note: null,
  dietaryNote: null,
});

/** The row with what staff put right of its person. Her own words stay where she wrote them herself. */
export function withPerson(
  row: ReservationRow,
  { houseNote, ...person }: PersonFields,
): ReservationRow {
  const own = row.source === "online" ? { note: row.note, dietaryNote: row.dietaryNote } : {};
  return { ...row, ...personColumns({ ...person, ...own }), houseNote };
}

type NewReservation = {
  code: ReservationCode;
  party: Party;
  state: ReservationState;
  source: ReservationSource;
  locale: Locale;
  at: Instant;
  /** The user id of the member of staff who enters it; `null` for a guest's own. */
  takenBy: string | null;
  houseNote?: string | null;
};

/** The first row of a reservation, in version 1. */
export function newReservationRow(made: NewReservation): ReservationRow {
  const { code, party, state, source, locale, at, takenBy, houseNote = null } = made;
  return {
    ...personColumns(party),
    ...state,
    code,
    slug: reservationSlug(party, code),
    source,
    late: false,
    houseNote,
    locale,
    createdAt: at,
    version: 1,
    requestedChange: null,
    arrivedCovers: null,
    lateMinutes: null,
    lateSaidBy: null,
    isLateRead: false,
    isMistake: false,
    linkVersion: 1,
    takenBy,
    user: null,
  };
}
