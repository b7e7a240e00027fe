import { contactsOf, type LedgerDay } from "#app/domain/contacts.ts";
import type { BookCommand, Outcome } from "#app/domain/ledger-command.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  type LedgerDraft,
  putDay,
  type SignedCommand,
  standingOnes,
} from "#app/server/reservations/ledger-draft.ts";
import { alreadyBookedMail } from "#app/server/reservations/mails-owed.ts";

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
