import { createHash } from "node:crypto";
import { contactsOf, isStanding } from "#app/domain/reservations/contacts.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";

/** 48 bits: in one service of one day hardly two contacts ever share them. */
const length = 8;

type Person = Pick<ReservationRow, "date" | "service" | "email" | "phone">;

/** The hashes of a person's contacts in one service of one day: of no use for any other. */
export function contactHashes({ date, service, ...person }: Person): string[] {
  return contactsOf(person).map((contact) =>
    createHash("sha256")
      .update(`contact\n${date}\n${service}\n${contact}`)
      .digest("base64url")
      .slice(0, length),
  );
}

/** The hashes that a reservation stands under: none once it is answered with no, or over. */
export function standingContacts(row: Person & Pick<ReservationRow, "status">): string[] {
  return isStanding(row.status) ? contactHashes(row) : [];
}
