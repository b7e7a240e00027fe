import type { BookCommand, Outcome } from "#app/domain/reservations/commands.ts";
import { contactsOf, type LedgerDay } from "#app/domain/reservations/contacts.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  type FingerprintedCommand,
  type LedgerChangeset,
  putDay,
  standingOnes,
} from "#app/server/ledger/changeset.ts";
import { alreadyBookedMail } from "#app/server/ledger/outbox-rows.ts";

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
export function decideDuplicate(
  changeset: LedgerChangeset,
  { command }: FingerprintedCommand<BookCommand>,
  day: LedgerDay,
): Outcome<"book"> {
  const { party, own, at } = command;
  const standing = sharingContact(standingOnes(changeset), party);
  const known = standing.find(({ code }) => own.includes(code));
  if (known) return { ok: false, reason: "duplicate", code: known.code };
  const [holder] = standing;
  const { restaurant } = changeset.snapshot.config;
  const today = localMoment(at, restaurant.zone).date;
  const mails = holder ? alreadyBookedMail(holder, restaurant, today, at) : [];
  if (mails.length > 0) {
    putDay(changeset, day);
    changeset.dailyMails.push(...mails);
  }
  return { ok: false, reason: "duplicate", code: null };
}
