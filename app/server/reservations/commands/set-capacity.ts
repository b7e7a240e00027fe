import type { HouseRules } from "#app/domain/booking-rules.ts";
import { staffUser } from "#app/domain/command-inputs.ts";
import type { CommandOf, Outcome } from "#app/domain/ledger-command.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import { exceptionCapacity } from "#app/server/db/stored-capacity.ts";
import {
  type CommandHandler,
  capacityAnswer,
} from "#app/server/reservations/commands/command-handler.ts";
import {
  currentDay,
  type LedgerDraft,
  putDay,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";
import { recordAnswer } from "#app/server/reservations/record-change.ts";

function decideSetCapacity(
  draft: LedgerDraft,
  signed: SignedCommand<CommandOf<"set-capacity">>,
  rules: HouseRules,
): Outcome<"set-capacity"> {
  const { capacity, actor, at } = signed.command;
  const day = currentDay(draft, draft.own);
  if (!day) throw new Error("Covers are set on the day of their ledger.");
  if (day.opening.kind === "closed") return { ok: false, reason: "closed" };
  if (day.date < localMoment(rules.now, rules.zone).date) return { ok: false, reason: "past" };
  const { date, service } = day;
  const written = putDay(draft, { ...day, opening: { ...day.opening, capacity } });
  draft.exceptions.push({
    slug: `couverts-${service}-${date}`,
    label: "",
    createdAt: at,
    from: date,
    to: date,
    service,
    opening: "inherit",
    ...exceptionCapacity(capacity),
  });
  draft.dayEvents.push({
    date,
    service,
    version: written.figures.version,
    at,
    user: staffUser(actor),
    before: day.opening.capacity,
    after: capacity,
  });
  return recordAnswer(draft, signed, { capacity });
}

/**
 * Sets the covers of one service of one day: an exception for that day alone, and the event. It
 * changes no reservation: more may be held than is offered then. A closed service has none to set.
 */
export const setCapacity: CommandHandler<"set-capacity"> = {
  isTakenFromMemory: false,
  reads: (_command, own) => ({ code: null, to: own }),
  answer: capacityAnswer,
  decide: decideSetCapacity,
};
