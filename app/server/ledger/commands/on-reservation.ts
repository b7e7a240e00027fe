import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type {
  CommandOf,
  Outcome,
  RefusalOf,
  ReservationKind,
} from "#app/domain/reservations/commands.ts";
import type { Decision } from "#app/domain/reservations/decision.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  currentDay,
  currentReservation,
  type FingerprintedCommand,
  type LedgerChangeset,
} from "#app/server/ledger/changeset.ts";
import {
  type CommandHandler,
  reservationResult,
} from "#app/server/ledger/commands/command-handler.ts";
import { recordChange, rowAfter } from "#app/server/ledger/record-change.ts";
import { recordIdle } from "#app/server/ledger/record-result.ts";
import {
  type LedgerSnapshot,
  type ReservationVersion,
  type ServiceDayKey,
  serviceDayKey,
} from "#app/server/ledger/snapshot.ts";

const notFound = { ok: false, reason: "not-found" } as const;

type OnReservation<Kind extends ReservationKind> = {
  /** The service day that it leads a reservation to; its own unless told otherwise. */
  leadsTo?: (command: CommandOf<Kind>) => ServiceDayKey;
  /** The version that it takes back; none unless told otherwise. */
  takesBack?: (command: CommandOf<Kind>) => ReservationVersion | null;
  /** What the rules say of it; `target` is the day that it leads to. */
  decide: (
    target: ServiceDay,
    command: CommandOf<Kind>,
    row: ReservationRow,
    rules: BookingPolicy,
    snapshot: LedgerSnapshot,
  ) => Decision<RefusalOf<Kind>>;
  /** What the diner was told with it; nothing unless told otherwise. */
  reasonOf?: (command: CommandOf<Kind>) => string | null;
  /** What else becomes of the reservation and the changeset once it is taken. */
  afterwards?: (
    row: ReservationRow,
    command: CommandOf<Kind>,
    changeset: LedgerChangeset,
  ) => ReservationRow;
};

/**
 * The handler of a command on one reservation: looks it up among those of this ledger, compares the
 * version that the command was decided on, lets the rules decide, and adds what becomes of it.
 */
export function onReservation<Kind extends ReservationKind>({
  leadsTo,
  takesBack = () => null,
  decide,
  reasonOf = () => null,
  afterwards = (row) => row,
}: OnReservation<Kind>): CommandHandler<Kind> {
  function decideOn(
    changeset: LedgerChangeset,
    fingerprinted: FingerprintedCommand<CommandOf<Kind>>,
    rules: BookingPolicy,
  ): Outcome<ReservationKind> {
    const { command } = fingerprinted;
    const row = currentReservation(changeset, command.code);
    // A reservation that moved away belongs to another ledger: the caller looks it up again.
    if (!row || serviceDayKey(row) !== serviceDayKey(changeset.own)) return notFound;
    // Two people press at once: who has not seen what the other did is told of it first.
    if (command.expectedVersion !== null && command.expectedVersion !== row.version) {
      return { ok: false, reason: "changed-since", status: row.status };
    }
    const target = currentDay(changeset, leadsTo?.(command) ?? changeset.own);
    if (!target) return notFound;
    const decision = decide(target, command, row, rules, changeset.snapshot);
    if (!decision.ok) return decision;
    if (decision.change.isIdle) return recordIdle(changeset, fingerprinted, row);
    return recordChange(changeset, fingerprinted, {
      before: row,
      after: afterwards(rowAfter(row, decision.change), command, changeset),
      change: decision.change,
      reason: reasonOf(command),
    });
  }
  return {
    isTakenFromMemory: false,
    reads(command, own) {
      const undo = takesBack(command);
      const about = { code: command.code, to: leadsTo?.(command) ?? own };
      return undo ? { ...about, undo } : about;
    },
    result: reservationResult,
    decide: decideOn,
  };
}
