import { contactsOf, isStanding, type LedgerDay } from "#app/domain/contacts.ts";
import type { BookCommand, Outcome } from "#app/domain/ledger-command.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  currentReservation,
  type LedgerDraft,
  putDay,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import { dayKey } from "#app/server/reservations/ledger-facts.ts";
import { alreadyBookedMail } from "#app/server/reservations/mails-owed.ts";

/** The reservations that stand on the ledger's day, as the commands before leave them, oldest first. */
function standingOnes(draft: LedgerDraft): ReservationRow[] {
  const codes = new Set([...draft.facts.reservations.keys(), ...draft.newReservations.keys()]);
  return [...codes]
    .flatMap((code) => currentReservation(draft, code) ?? [])
    .filter((row) => dayKey(row) === dayKey(draft.own) && isStanding(row.status))
    .sort((one, other) => one.createdAt - other.createdAt || (one.code < other.code ? -1 : 1));
}

/** Those that share a contact with who asks: the mail address first, then the telephone. */
function sharingContact(rows: readonly ReservationRow[], person: BookCommand["party"]) {
  return contactsOf(person).flatMap((contact) =>
    rows.filter((row) => contactsOf(row).includes(contact)),
  );
}

/**
 * Answers a booking whose contact stands in the service already. Who made that table is told which
 * it is; for anyone else its holder is owed a mail, once a day, which the day's version fences.
 */
export function planDuplicate(
  draft: LedgerDraft,
  { command }: SignedCommand<BookCommand>,
  day: LedgerDay,
): Outcome<"book"> {
  const { party, own, at } = command;
  const standing = sharingContact(standingOnes(draft), party);
  const known = standing.find(({ code }) => own.includes(code));
  if (known) return { ok: false, reason: "duplicate", code: known.code };
  const [holder] = standing;
  const { restaurant } = draft.facts.house;
  const today = localMoment(at, restaurant.zone).date;
  const mails = holder ? alreadyBookedMail(holder, restaurant, today, at) : [];
  if (mails.length > 0) {
    putDay(draft, day);
    draft.dailyMails.push(...mails);
  }
  return { ok: false, reason: "duplicate", code: null };
}
