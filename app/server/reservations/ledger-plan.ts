import type { HouseRules } from "#app/domain/booking-rules.ts";
import type { AnyOutcome } from "#app/domain/ledger-command.ts";
import {
  emptyDraft,
  type LedgerDraft,
  type LedgerWrites,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import type { DayName, LedgerFacts } from "#app/server/reservations/ledger-facts.ts";
import { planBooking } from "#app/server/reservations/plan-booking.ts";
import { planCapacity } from "#app/server/reservations/plan-capacity.ts";
import { planOnReservation } from "#app/server/reservations/plan-reservation.ts";

/** What a group of commands writes, and what each of them is answered. */
export type LedgerPlan = LedgerWrites & { outcomes: AnyOutcome[] };

function planCommand(draft: LedgerDraft, { command, parameters }: SignedCommand): AnyOutcome {
  const stored = draft.stored.get(command.key);
  if (stored) {
    const isSame = stored.parameters === parameters;
    return isSame ? { ok: true, answer: stored.answer } : { ok: false, reason: "key-reused" };
  }
  const { zone, options } = draft.facts.house.restaurant;
  const rules: HouseRules = { zone, options, now: command.at };
  switch (command.kind) {
    case "book":
      return planBooking(draft, { command, parameters }, rules);
    case "set-capacity":
      return planCapacity(draft, { command, parameters }, rules);
    default:
      return planOnReservation(draft, { command, parameters }, rules);
  }
}

/** Decides commands one after another on the facts, each on what those before it leave. */
export function planGroup(
  own: DayName,
  group: readonly SignedCommand[],
  facts: LedgerFacts,
): LedgerPlan {
  const draft = emptyDraft(own, facts);
  const outcomes = group.map((signed) => planCommand(draft, signed));
  return { ...draft, outcomes };
}
