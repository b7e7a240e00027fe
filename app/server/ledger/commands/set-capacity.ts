import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import { staffUser } from "#app/domain/reservations/command-inputs.ts";
import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { decideCovers } from "#app/domain/reservations/decide-covers.ts";
import { capacityOf, slotLimitAt } from "#app/domain/reservations/service-day.ts";
import type { Capacity } from "#app/domain/schedule/capacity.ts";
import { type Opening, openingOf } from "#app/domain/schedule/opening.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import {
  currentDay,
  type FingerprintedCommand,
  type LedgerChangeset,
  putDay,
} from "#app/server/ledger/changeset.ts";
import {
  type CommandHandler,
  capacityResult,
} from "#app/server/ledger/commands/command-handler.ts";
import { recordResult } from "#app/server/ledger/record-result.ts";

/** The covers that hold for a service, or for one of its slots, where no limit is `unset`. */
function coversOf(opening: Opening, slot: ClockTime | null): Capacity {
  return slot === null ? capacityOf(opening) : (slotLimitAt(opening, slot) ?? "unset");
}

function decideSetCapacity(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<CommandOf<"set-capacity">>,
  rules: BookingPolicy,
): Outcome<"set-capacity"> {
  const { command } = fingerprinted;
  const { slot, choice, actor, at } = command;
  const day = currentDay(changeset, changeset.own);
  if (!day) throw new Error("Covers are set on the day of their ledger.");
  const decision = decideCovers(day, command, rules);
  if (!decision.ok) return decision;
  const { date, service } = day;
  const { override } = decision;
  const opening = openingOf(changeset.snapshot.config.schedule, date, service, override);
  const after = coversOf(opening, slot);
  if (decision.isIdle) return recordResult(changeset, fingerprinted, { capacity: after });
  const written = putDay(changeset, { ...day, override, opening });
  changeset.dayEvents.push({
    date,
    service,
    version: written.figures.version,
    at,
    user: staffUser(actor),
    slot,
    choice,
    before: coversOf(day.opening, slot),
    after,
  });
  return recordResult(changeset, fingerprinted, { capacity: after });
}

/**
 * Sets the covers of one service of one day by hand, or of one of its slots, with the event. It
 * changes no reservation: more may be held than is offered then. A closed service has none to set.
 */
export const setCapacity: CommandHandler<"set-capacity"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own }),
  result: capacityResult,
  decide: decideSetCapacity,
};
