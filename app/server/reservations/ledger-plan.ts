import type { CommandKind, CommandOf, Outcome } from "#app/domain/ledger-command.ts";
import { handlerOf } from "#app/server/reservations/command-handlers.ts";
import type { CommandHandler } from "#app/server/reservations/commands/command-handler.ts";
import {
  emptyDraft,
  type LedgerDraft,
  type LedgerWrites,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import type { DayName, LedgerFacts } from "#app/server/reservations/ledger-facts.ts";

/** A command that no rule could decide: what was thrown is a bug. */
type Fault = { kind: CommandKind; error: unknown };

/** What a group of commands writes, what each of them is answered, and on which a rule threw. */
export type LedgerPlan = LedgerWrites & { outcomes: Outcome[]; faults: Fault[] };

function planCommand<Kind extends CommandKind>(
  draft: LedgerDraft,
  signed: SignedCommand<CommandOf<Kind>>,
): Outcome<Kind> {
  const { command, fingerprint } = signed;
  const handler: CommandHandler<Kind> = handlerOf<Kind>(command);
  const stored = draft.stored.get(command.key);
  if (stored && stored.fingerprint !== fingerprint) return { ok: false, reason: "key-reused" };
  if (stored) return { ok: true, answer: handler.answer.parse(JSON.parse(stored.result)) };
  const { zone, options } = draft.facts.house.restaurant;
  return handler.decide(draft, signed, { zone, options, now: command.at });
}

/** Decides a group without its faulty commands; `null` when another one turns out to be faulty. */
function planWithout(
  faults: Map<SignedCommand, Fault>,
  own: DayName,
  group: readonly SignedCommand[],
  facts: LedgerFacts,
): LedgerPlan | null {
  const draft = emptyDraft(own, facts);
  const outcomes: Outcome[] = [];
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
