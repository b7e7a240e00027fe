import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import { staffUser } from "#app/domain/reservations/command-inputs.ts";
import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { exceptionCapacity } from "#app/server/db/stored-capacity.ts";
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

function decideSetCapacity(
  changeset: LedgerChangeset,
  fingerprinted: FingerprintedCommand<CommandOf<"set-capacity">>,
  rules: BookingPolicy,
): Outcome<"set-capacity"> {
  const { capacity, actor, at } = fingerprinted.command;
  const day = currentDay(changeset, changeset.own);
  if (!day) throw new Error("Covers are set on the day of their ledger.");
  if (day.opening.kind === "closed") return { ok: false, reason: "closed" };
  if (day.date < localMoment(rules.now, rules.zone).date) return { ok: false, reason: "past" };
  const { date, service } = day;
  const written = putDay(changeset, { ...day, opening: { ...day.opening, capacity } });
  changeset.exceptions.push({
    slug: `couverts-${service}-${date}`,
    label: "",
    createdAt: at,
    from: date,
    to: date,
    service,
    opening: "inherit",
    ...exceptionCapacity(capacity),
  });
  changeset.dayEvents.push({
    date,
    service,
    version: written.figures.version,
    at,
    user: staffUser(actor),
    before: day.opening.capacity,
    after: capacity,
  });
  return recordResult(changeset, fingerprinted, { capacity });
}

/**
 * Sets the covers of one service of one day: an exception for that day alone, and the event. It
 * changes no reservation: more may be held than is offered then. A closed service has none to set.
 */
export const setCapacity: CommandHandler<"set-capacity"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own }),
  result: capacityResult,
  decide: decideSetCapacity,
};
