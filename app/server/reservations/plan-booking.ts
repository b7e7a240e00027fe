import type { HouseRules } from "#app/domain/booking-rules.ts";
import { isKnown } from "#app/domain/contacts.ts";
import type { AnyOutcome, BookCommand } from "#app/domain/ledger-command.ts";
import { decideNewReservation } from "#app/domain/new-reservation.ts";
import { contactHashes } from "#app/server/reservations/contact-hash.ts";
import {
  currentDay,
  type LedgerDraft,
  recordChange,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import { planDuplicate } from "#app/server/reservations/plan-duplicate.ts";
import { mintReservationCode, reservationSlug } from "#app/server/reservations/reservation-code.ts";

/** Decides a booking and drafts its reservation, under a new code. */
export function planBooking(
  draft: LedgerDraft,
  signed: SignedCommand<BookCommand>,
  rules: HouseRules,
): AnyOutcome {
  const { party, locale, at } = signed.command;
  const day = currentDay(draft, draft.own);
  if (!day) return { ok: false, reason: "not-found" };
  const isDuplicate = isKnown(day.contacts, contactHashes({ ...draft.own, ...party }));
  const decision = decideNewReservation(day, signed.command, isDuplicate, rules);
  if (!decision.ok) {
    return decision.reason === "duplicate" ? planDuplicate(draft, signed, day) : decision;
  }
  const code = mintReservationCode();
  const row = {
    ...party,
    ...decision.change.after,
    code,
    slug: reservationSlug(party, code),
    late: false,
    locale,
    createdAt: at,
    version: 1,
    wanted: null,
  };
  return recordChange(draft, signed, null, row, decision.change);
}
