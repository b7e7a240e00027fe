import type { HouseRules } from "#app/domain/booking-rules.ts";
import type { AnyOutcome, CapacityCommand } from "#app/domain/ledger-command.ts";
import { localMoment } from "#app/domain/restaurant-clock.ts";
import {
  currentDay,
  type LedgerDraft,
  putDay,
  recordAnswer,
  type SignedCommand,
} from "#app/server/reservations/ledger-draft.ts";

/**
 * Drafts the covers of one service of one day: an exception for that day alone, and the event. It
 * changes no reservation: more may be held than is offered then. A closed service has none to set.
 */
export function planCapacity(
  draft: LedgerDraft,
  signed: SignedCommand<CapacityCommand>,
  rules: HouseRules,
): AnyOutcome {
  const { capacity, actor, at } = signed.command;
  const day = currentDay(draft, draft.own);
  if (!day) return { ok: false, reason: "not-found" };
  if (day.opening.kind === "closed") return { ok: false, reason: "closed" };
  if (day.date < localMoment(rules.now, rules.zone).date) return { ok: false, reason: "past" };
  const { date, service } = day;
  const written = putDay(draft, { ...day, opening: { ...day.opening, capacity } });
  draft.closures.push({
    slug: `couverts-${service}-${date}`,
    label: "",
    from: date,
    to: date,
    service,
    opening: "inherit",
    capacityRule: capacity === "unset" ? "unset" : "covers",
    capacity: capacity === "unset" ? null : capacity,
  });
  draft.dayEvents.push({
    date,
    service,
    version: written.figures.version,
    at,
    user: actor.kind === "admin" ? actor.user : null,
    before: day.opening.capacity,
    after: capacity,
  });
  return recordAnswer(draft, signed, { capacity });
}
