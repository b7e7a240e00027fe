import type { HouseRules } from "#app/domain/booking-rules.ts";
import type { AnyOutcome, LedgerCommand } from "#app/domain/ledger-command.ts";
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

/** A command that no rule could decide: what was thrown is a bug. */
type Fault = { kind: LedgerCommand["kind"]; error: unknown };

/** What a group of commands writes, what each of them is answered, and on which a rule threw. */
export type LedgerPlan = LedgerWrites & { outcomes: AnyOutcome[]; faults: Fault[] };

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

/** Decides a group without its faulty commands; `null` when another one turns out to be faulty. */
function planWithout(
  faults: Map<SignedCommand, Fault>,
  own: DayName,
  group: readonly SignedCommand[],
  facts: LedgerFacts,
): LedgerPlan | null {
  const draft = emptyDraft(own, facts);
  const outcomes: AnyOutcome[] = [];
  for (const signed of group) {
    try {
      outcomes.push(
        faults.has(signed) ? { ok: false, reason: "failed" } : planCommand(draft, signed),
      );
    } catch (error) {
      faults.set(signed, { kind: signed.command.kind, error });
      return null;
    }
  }
  return { ...draft, outcomes, faults: [...faults.values()] };
}

/**
 * Decides commands one after another on the facts, each on what those before it leave. A command on
 * which a rule throws is answered `failed`, and the others are decided as if it had never come.
 */
export function planGroup(
  own: DayName,
  group: readonly SignedCommand[],
  facts: LedgerFacts,
): LedgerPlan {
  const faults = new Map<SignedCommand, Fault>();
  let plan: LedgerPlan | null = null;
  while (plan === null) plan = planWithout(faults, own, group, facts);
  return plan;
}
