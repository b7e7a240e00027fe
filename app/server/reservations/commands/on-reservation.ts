import type { HouseRules } from "#app/domain/booking-rules.ts";
import type { Decision } from "#app/domain/decision.ts";
import type { CommandOf, Outcome, RefusalOf, ReservationKind } from "#app/domain/ledger-command.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  type CommandHandler,
  reservationAnswer,
} from "#app/server/reservations/commands/command-handler.ts";
import {
  currentDay,
  currentReservation,
  type LedgerDraft,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import {
  type DayName,
  dayKey,
  type LedgerFacts,
  type ReservationVersion,
} from "#app/server/reservations/ledger-facts.ts";
import { recordChange, rowAfter } from "#app/server/reservations/record-change.ts";

const notFound = { ok: false, reason: "not-found" } as const;

type OnReservation<Kind extends ReservationKind> = {
  /** The service day that it leads a reservation to; its own unless told otherwise. */
  leadsTo?: (command: CommandOf<Kind>) => DayName;
  /** The version that it takes back; none unless told otherwise. */
  takesBack?: (command: CommandOf<Kind>) => ReservationVersion | null;
  /** What the rules say of it; `target` is the day that it leads to. */
  decide: (
    target: ServiceDay,
    command: CommandOf<Kind>,
    row: ReservationRow,
    rules: HouseRules,
    facts: LedgerFacts,
  ) => Decision<RefusalOf<Kind>>;
  /** What the diner was told with it; nothing unless told otherwise. */
  reasonOf?: (command: CommandOf<Kind>) => string | null;
  /** What else becomes of the reservation and the draft once it is taken. */
  afterwards?: (
    row: ReservationRow,
    command: CommandOf<Kind>,
    draft: LedgerDraft,
  ) => ReservationRow;
};

/**
 * The handler of a command on one reservation: looks it up among those of this ledger, compares the
 * version that the command was decided on, lets the rules decide, and drafts what becomes of it.
 */
export function onReservation<Kind extends ReservationKind>({
  leadsTo,
  takesBack = () => null,
  decide,
  reasonOf = () => null,
  afterwards = (row) => row,
}: OnReservation<Kind>): CommandHandler<Kind> {
  function decideOn(
    draft: LedgerDraft,
    signed: SignedCommand<CommandOf<Kind>>,
    rules: HouseRules,
  ): Outcome<ReservationKind> {
    const { command } = signed;
    const row = currentReservation(draft, command.code);
    // A reservation that moved away belongs to another ledger: the caller looks it up again.
    if (!row || dayKey(row) !== dayKey(draft.own)) return notFound;
    // Two people press at once: who has not seen what the other did is told of it first.
    if (command.expectedVersion !== null && command.expectedVersion !== row.version) {
      return { ok: false, reason: "changed-since", status: row.status };
    }
    const target = currentDay(draft, leadsTo?.(command) ?? draft.own);
    if (!target) return notFound;
    const decision = decide(target, command, row, rules, draft.facts);
    if (!decision.ok) return decision;
    return recordChange(draft, signed, {
      before: row,
      after: afterwards(rowAfter(row, decision.change), command, draft),
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
    answer: reservationAnswer,
    decide: decideOn,
  };
}
