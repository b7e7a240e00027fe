import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import { type Actor, staffUser } from "#app/domain/reservations/command-inputs.ts";
import type { BookCommand, StatusCommand } from "#app/domain/reservations/commands.ts";
import {
  type LedgerDay,
  withContacts,
  withoutContacts,
} from "#app/domain/reservations/contacts.ts";
import { decideNewReservation } from "#app/domain/reservations/decide-booking.ts";
import { decideStatus } from "#app/domain/reservations/decide-status.ts";
import type { Change } from "#app/domain/reservations/decision.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { countIn, countOut } from "#app/domain/reservations/service-day.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { type Instant, instantOf } from "#app/domain/time/restaurant-clock.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { mails } from "#app/server/db/schema/mail.ts";
import type { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { standingContacts } from "#app/server/ledger/contact-hash.ts";
import { outboxRows } from "#app/server/ledger/outbox-rows.ts";
import { rowAfter } from "#app/server/ledger/record-change.ts";
import { newReservationRow } from "#app/server/ledger/reservation-row.ts";
import type { AskedBooking } from "./asked-booking.ts";
import type { Step } from "./lifecycles.ts";

/** Everything that was written about one service of one day, up to now. */
export type ServiceDayHistory = {
  day: LedgerDay;
  reservations: Map<ReservationCode, ReservationRow>;
  events: (typeof reservationEvents.$inferInsert)[];
  mails: (typeof mails.$inferInsert)[];
};

type HistoryDeps = {
  config: RestaurantConfig;
  admin: Actor;
  now: Instant;
  mintCode: () => ReservationCode;
};

type Due = { at: Instant; run: () => Due[] };

/** Applies the demand for a service of a day and what became of them, by the rules the ledger goes by. */
export function applyServiceDay(
  empty: LedgerDay,
  demand: readonly AskedBooking[],
  deps: HistoryDeps,
): ServiceDayHistory {
  const { config, admin, now, mintCode } = deps;
  const history: ServiceDayHistory = { day: empty, reservations: new Map(), events: [], mails: [] };

  function rulesAt(at: Instant): BookingPolicy {
    const { options, zone } = config.restaurant;
    return { options, zone, now: at };
  }

  function record(
    command: BookCommand | StatusCommand,
    rowBefore: ReservationRow | null,
    row: ReservationRow,
    change: Change,
  ): void {
    const { figures, contacts } = history.day;
    const before = rowBefore && stateOf(rowBefore);
    const others = before ? countOut(figures, before) : figures;
    const counted = { ...countIn(others, change.after), version: figures.version + 1 };
    const strangers = rowBefore ? withoutContacts(contacts, standingContacts(rowBefore)) : contacts;
    history.day = {
      ...history.day,
      figures: counted,
      contacts: withContacts(strangers, standingContacts(row)),
    };
    history.reservations.set(row.code, row);
    const event = {
      code: row.code,
      version: row.version,
      at: command.at,
      actor: command.actor.kind,
      user: staffUser(command.actor),
      kind: command.kind,
      before,
      after: change.after,
      over: change.over,
      reason: command.kind === "book" ? null : command.reason,
      requestedChange: null,
    };
    history.events.push(event);
    history.mails.push(
      ...outboxRows(change.mails, row, event, {
        restaurant: config.restaurant,
        at: command.at,
        dueAt: command.at,
      }),
    );
  }

  function book(asked: AskedBooking): Due[] {
    const { at, actor, time, party, locale, lifecycle } = asked;
    const who = { key: "", actor, at, notify: true, again: true, own: [] };
    const command: BookCommand = { kind: "book", ...who, time, party, locale };
    const decision = decideNewReservation(history.day, command, false, rulesAt(at));
    if (!decision.ok) return [];
    const code = mintCode();
    const { after } = decision.change;
    const made = {
      code,
      party,
      state: after,
      source: "online",
      locale,
      at,
      takenBy: null,
    } as const;
    const row = newReservationRow(made);
    record(command, null, row, decision.change);
    const arrival = instantOf(after.date, after.time, config.restaurant.zone);
    return dueSteps(code, lifecycle({ table: after, locale, bookedAt: at, arrival }));
  }

  function decide(command: StatusCommand, row: ReservationRow): ReturnType<typeof decideStatus> {
    return decideStatus(history.day, command, stateOf(row), rulesAt(command.at));
  }

  function action(code: ReservationCode, step: Step): Due[] {
    const row = history.reservations.get(code);
    if (!row) return [];
    const { at, action: kind, force = false, reason = null } = step;
    const actor: Actor = step.by === "staff" ? admin : { kind: step.by };
    const what = { kind, code, force, reason, expectedVersion: row.version, arrivedCovers: null };
    const command: StatusCommand = { ...what, key: "", actor, at, notify: true };
    const decision = decide(command, row);
    if (!decision.ok) return dueSteps(code, step.otherwise ?? []);
    record(command, row, rowAfter(row, decision.change), decision.change);
    return dueSteps(code, step.next ?? []);
  }

  function dueSteps(code: ReservationCode, steps: readonly Step[]): Due[] {
    return steps.map((step) => ({ at: step.at, run: () => action(code, step) }));
  }

  let agenda: Due[] = demand.map((asked) => ({ at: asked.at, run: () => book(asked) }));
  while (agenda.length > 0) {
    agenda = agenda.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    agenda.push(...(agenda.shift()?.run() ?? []));
  }
  return history;
}
