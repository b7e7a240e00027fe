import { decideAct } from "#app/domain/act-rules.ts";
import type { HouseRules } from "#app/domain/booking-rules.ts";
import { decideChange, decideOnWaitingChange } from "#app/domain/change-rules.ts";
import type { Decision } from "#app/domain/decision.ts";
import { decideErasure } from "#app/domain/erasure.ts";
import type { AnyOutcome, ReservationCommand } from "#app/domain/ledger-command.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import {
  currentDay,
  currentReservation,
  type LedgerDraft,
  recordChange,
  type SignedCommand,
  tableOf,
} from "#app/server/reservations/ledger-draft.ts";
import { type DayName, dayKey } from "#app/server/reservations/ledger-facts.ts";

const notFound = { ok: false, reason: "not-found" } as const;

/** The service day that a command leads a reservation to; its own unless it moves. */
export function targetOf(command: ReservationCommand, own: DayName): DayName {
  if (command.kind === "change") return { date: command.date, service: command.service };
  if (command.kind === "accept-change") return command.wanted;
  return own;
}

function isSameTable(
  a: ReservationRow["wanted"],
  b: NonNullable<ReservationRow["wanted"]>,
): boolean {
  return (
    a?.date === b.date && a.service === b.service && a.time === b.time && a.covers === b.covers
  );
}

function decide(
  target: ServiceDay,
  command: ReservationCommand,
  row: ReservationRow,
  rules: HouseRules,
): Decision {
  const table = tableOf(row);
  switch (command.kind) {
    case "change":
      return decideChange(target, command, table, rules);
    case "accept-change":
    case "refuse-change": {
      const wanted = isSameTable(row.wanted, command.wanted) ? row.wanted : null;
      return decideOnWaitingChange(target, command.kind, command.force, table, wanted, rules);
    }
    case "erase":
      return decideErasure(table, rules);
    default:
      return decideAct(target, command, table, rules);
  }
}

function withoutPerson(row: ReservationRow): ReservationRow {
  const nobody = { firstName: "", lastName: "", email: null, phone: null, note: null };
  return { ...row, ...nobody, slug: row.code };
}

/** Decides a command on a reservation of this ledger and drafts what becomes of it. */
export function planOnReservation(
  draft: LedgerDraft,
  signed: SignedCommand<ReservationCommand>,
  rules: HouseRules,
): AnyOutcome {
  const { command } = signed;
  const row = currentReservation(draft, command.code);
  // A reservation that moved away belongs to another ledger: the caller looks it up again.
  if (!row || dayKey(row) !== dayKey(draft.own)) return notFound;
  // Two people press at once: who has not seen what the other did is told of it first.
  if (command.expectedVersion !== null && command.expectedVersion !== row.version) {
    return { ok: false, reason: "changed-since", status: row.status };
  }
  const target = currentDay(draft, targetOf(command, draft.own));
  if (!target) return notFound;
  const decision = decide(target, command, row, rules);
  if (!decision.ok) return decision;
  const { after, late, wanted } = decision.change;
  const version = row.version + 1;
  const changed = { ...row, ...after, wanted, late: row.late || late, version };
  if (command.kind === "erase") draft.erased.push(row.code);
  const kept = command.kind === "erase" ? withoutPerson(changed) : changed;
  return recordChange(draft, signed, row, kept, decision.change);
}
