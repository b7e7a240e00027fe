import type { HouseRules } from "#app/domain/booking-rules.ts";
import type {
  ActCommand,
  BookCommand,
  ChangeCommand,
  CommandOutcome,
  LedgerCommand,
} from "#app/domain/ledger-command.ts";
import {
  type Change,
  type Decision,
  decideAct,
  decideBook,
  decideChange,
} from "#app/domain/ledger-rules.ts";
import type { BookedTable, ReservationCode } from "#app/domain/reservation.ts";
import { type ServiceDay, withoutTable, withTable } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { commands, mails, reservationEvents } from "#app/server/db/schema.ts";
import {
  type DayName,
  dayKey,
  type LedgerFacts,
  type StoredOutcome,
} from "#app/server/reservations/ledger-facts.ts";
import { mailsOwed } from "#app/server/reservations/mails-owed.ts";
import { mintReservationCode, reservationSlug } from "#app/server/reservations/reservation-code.ts";

/** A command with the hash of its parameters. */
export type SignedCommand = { command: LedgerCommand; parameters: string };

/** Everything a group of commands writes, in one batch, and what each of them is answered. */
export type LedgerPlan = {
  outcomes: CommandOutcome[];
  days: Map<string, ServiceDay>;
  newReservations: Map<ReservationCode, ReservationRow>;
  changedReservations: Map<ReservationCode, ReservationRow>;
  events: (typeof reservationEvents.$inferInsert)[];
  commands: (typeof commands.$inferInsert)[];
  mails: (typeof mails.$inferInsert)[];
};

type Draft = LedgerPlan & {
  facts: LedgerFacts;
  own: DayName;
  stored: Map<string, StoredOutcome>;
};

const notFound = { ok: false, reason: "not-found" } as const;

function currentDay(draft: Draft, name: DayName): ServiceDay | undefined {
  return draft.days.get(dayKey(name)) ?? draft.facts.days.get(dayKey(name));
}

function currentReservation(draft: Draft, code: ReservationCode): ReservationRow | undefined {
  return (
    draft.changedReservations.get(code) ??
    draft.newReservations.get(code) ??
    draft.facts.reservations.get(code)
  );
}

function setFigures(draft: Draft, day: ServiceDay, figures: ServiceDay["figures"]): void {
  const read = draft.facts.days.get(dayKey(day));
  const version = (read?.figures.version ?? 0) + 1;
  draft.days.set(dayKey(day), { ...day, figures: { ...figures, version } });
}

/** The table of a reservation, without the person. */
export function tableOf(row: ReservationRow): BookedTable {
  const { date, service, time, covers, status, pendingReason } = row;
  return { date, service, time, covers, status, pendingReason };
}

function countTables(draft: Draft, before: BookedTable | null, after: BookedTable): void {
  const left = before && currentDay(draft, before);
  if (before && left) setFigures(draft, left, withoutTable(left.figures, before));
  const joined = currentDay(draft, after);
  if (!joined) throw new Error("A change leads to a day that was not read.");
  setFigures(draft, joined, withTable(joined.figures, after));
}

function record(
  draft: Draft,
  signed: SignedCommand,
  before: BookedTable | null,
  row: ReservationRow,
  change: Change,
): CommandOutcome {
  const { command, parameters } = signed;
  const { code, slug, status, pendingReason, version } = row;
  const answer = { code, slug, status, pendingReason, version };
  const { actor, at, kind, key } = command;
  countTables(draft, before, change.after);
  draft.events.push({
    code,
    version,
    at,
    actor: actor.kind,
    user: actor.kind === "admin" ? actor.user : null,
    kind,
    before,
    after: change.after,
    over: change.over,
    reason: "reason" in command ? command.reason : null,
  });
  draft.commands.push({ key, parameters, answer: JSON.stringify(answer), at });
  draft.stored.set(key, { parameters, answer });
  draft.mails.push(...mailsOwed(change.mails, row, draft.facts.house.restaurant, at));
  return { ok: true, answer };
}

function planBooking(draft: Draft, signed: SignedCommand, command: BookCommand, rules: HouseRules) {
  const day = currentDay(draft, draft.own);
  if (!day) return notFound;
  const decision = decideBook(day, command, rules);
  if (!decision.ok) return decision;
  const code = mintReservationCode();
  const { party, locale, at } = command;
  const row: ReservationRow = {
    ...party,
    ...decision.change.after,
    code,
    slug: reservationSlug(party, code),
    late: false,
    locale,
    createdAt: at,
    version: 1,
  };
  draft.newReservations.set(code, row);
  return record(draft, signed, null, row, decision.change);
}

function decideOnReservation(
  draft: Draft,
  command: ActCommand | ChangeCommand,
  row: ReservationRow,
  rules: HouseRules,
): Decision {
  const day = currentDay(draft, command.kind === "change" ? command : row);
  if (!day) return notFound;
  return command.kind === "change"
    ? decideChange(day, command, tableOf(row), rules)
    : decideAct(day, command, tableOf(row), rules);
}

function planOnReservation(
  draft: Draft,
  signed: SignedCommand,
  command: ActCommand | ChangeCommand,
  rules: HouseRules,
): CommandOutcome {
  const row = currentReservation(draft, command.code);
  // A reservation that moved away belongs to another ledger: the caller looks it up again.
  if (!row || dayKey(row) !== dayKey(draft.own)) return notFound;
  const decision = decideOnReservation(draft, command, row, rules);
  if (!decision.ok) return decision;
  const { after, late } = decision.change;
  const changed = { ...row, ...after, late: row.late || late, version: row.version + 1 };
  const isNew = draft.newReservations.has(row.code);
  (isNew ? draft.newReservations : draft.changedReservations).set(row.code, changed);
  return record(draft, signed, tableOf(row), changed, decision.change);
}

function planCommand(draft: Draft, signed: SignedCommand): CommandOutcome {
  const { command, parameters } = signed;
  const stored = draft.stored.get(command.key);
  if (stored) {
    const isSame = stored.parameters === parameters;
    return isSame ? { ok: true, answer: stored.answer } : { ok: false, reason: "key-reused" };
  }
  const { zone, options } = draft.facts.house.restaurant;
  const rules: HouseRules = { zone, options, now: command.at };
  return command.kind === "book"
    ? planBooking(draft, signed, command, rules)
    : planOnReservation(draft, signed, command, rules);
}

/** Decides commands one after another on the facts, each on what those before it leave. */
export function planGroup(
  own: DayName,
  group: readonly SignedCommand[],
  facts: LedgerFacts,
): LedgerPlan {
  const draft: Draft = {
    outcomes: [],
    days: new Map(),
    newReservations: new Map(),
    changedReservations: new Map(),
    events: [],
    commands: [],
    mails: [],
    facts,
    own,
    stored: new Map(facts.outcomes),
  };
  draft.outcomes = group.map((signed) => planCommand(draft, signed));
  return draft;
}
