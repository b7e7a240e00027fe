import type { HouseRules } from "#app/domain/booking-rules.ts";
import type { AnyOutcome, BookCommand } from "#app/domain/ledger-command.ts";
import { decideNewReservation } from "#app/domain/new-reservation.ts";
import {
  currentDay,
  type LedgerDraft,
  recordChange,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
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
  const decision = decideNewReservation(day, signed.command, rules);
  if (!decision.ok) return decision;
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
