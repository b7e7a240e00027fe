import type {
  CommandKind,
  CommandResult,
  LedgerCommand,
  ReservationResult,
} from "#app/domain/reservations/commands.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { processedCommands } from "#app/server/db/schema/ledger.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
  putDay,
} from "#app/server/ledger/changeset.ts";

/** What is recorded of every command. */
export type RecordedCommand = Pick<LedgerCommand, "key" | "actor" | "at"> & { kind: CommandKind };

/** The own day is written with every result: its version is the fence of the key too. */
function fenceOwnDay(changeset: LedgerChangeset): void {
  const own = currentDay(changeset, changeset.own);
  if (!own) throw new Error("A ledger decides without its own day.");
  putDay(changeset, own);
}

/** Stores the result of a command that was taken under its key, and what it takes to undo it. */
export function recordResult<Result extends CommandResult>(
  changeset: LedgerChangeset,
  { command, fingerprint }: FingerprintedCommand<RecordedCommand>,
  result: Result,
  undo: Pick<typeof processedCommands.$inferInsert, "code" | "version" | "before"> = {},
): { ok: true; result: Result } {
  const { key, at } = command;
  const stored = { fingerprint, result: JSON.stringify(result) };
  fenceOwnDay(changeset);
  changeset.commands.push({ key, at, ...stored, ...undo });
  changeset.stored.set(key, stored);
  return { ok: true, result };
}

/** What a command is answered about a reservation that is so now. */
export function resultOf(row: ReservationRow): ReservationResult {
  const { code, status, pendingReason, version, requestedChange } = row;
  return { code, status, pendingReason, hasPendingChange: requestedChange !== null, version };
}

/** Answers a command that changes nothing with the reservation as it stands; no event tells of it. */
export function recordIdle(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<RecordedCommand>,
  row: ReservationRow,
): { ok: true; result: ReservationResult } {
  return recordResult(changeset, fingerprinted, resultOf(row));
}
