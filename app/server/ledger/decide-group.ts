import type { CommandKind, CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import {
  type Changeset,
  emptyChangeset,
  type FingerprintedCommand,
  type LedgerChangeset,
} from "#app/server/ledger/changeset.ts";
import type { CommandHandler } from "#app/server/ledger/commands/command-handler.ts";
import { handlerOf } from "#app/server/ledger/handlers.ts";
import type { LedgerSnapshot, ServiceDayKey } from "#app/server/ledger/snapshot.ts";

/** A command that no rule could decide: what was thrown is a bug. */
type Fault = { kind: CommandKind; error: unknown };

/** What a group of commands writes, what each of them is answered, and on which a rule threw. */
export type DecidedGroup = Changeset & { outcomes: Outcome[]; faults: Fault[] };

function decideCommand<Kind extends CommandKind>(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<CommandOf<Kind>>,
): Outcome<Kind> {
  const { command, fingerprint } = fingerprinted;
  const handler: CommandHandler<Kind> = handlerOf<Kind>(command);
  const stored = changeset.stored.get(command.key);
  if (stored && stored.fingerprint !== fingerprint) return { ok: false, reason: "key-reused" };
  if (stored) return { ok: true, result: handler.result.parse(JSON.parse(stored.result)) };
  const { zone, options } = changeset.snapshot.config.restaurant;
  return handler.decide(changeset, fingerprinted, { zone, options, now: command.at });
}

/** Decides a group without its faulty commands; `null` when another one turns out to be faulty. */
function decideWithout(
  faults: Map<FingerprintedCommand, Fault>,
  own: ServiceDayKey,
  group: readonly FingerprintedCommand[],
  snapshot: LedgerSnapshot,
): DecidedGroup | null {
  const changeset = emptyChangeset(own, snapshot);
  const outcomes: Outcome[] = [];
  for (const fingerprinted of group) {
    try {
      outcomes.push(
        faults.has(fingerprinted)
          ? { ok: false, reason: "failed" }
          : decideCommand(changeset, fingerprinted),
      );
    } catch (error) {
      faults.set(fingerprinted, { kind: fingerprinted.command.kind, error });
      return null;
    }
  }
  return { ...changeset, outcomes, faults: [...faults.values()] };
}

/**
 * Decides commands one after another on the snapshot, each on what those before it leave. A command on
 * which a rule throws is answered `failed`, and the others are decided as if it had never come.
 */
export function decideGroup(
  own: ServiceDayKey,
  group: readonly FingerprintedCommand[],
  snapshot: LedgerSnapshot,
): DecidedGroup {
  const faults = new Map<FingerprintedCommand, Fault>();
  let decided: DecidedGroup | null = null;
  while (decided === null) decided = decideWithout(faults, own, group, snapshot);
  return decided;
}
