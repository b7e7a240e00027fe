import { decideAct } from "#app/domain/act-rules.ts";
import type { HouseRules } from "#app/domain/booking-rules.ts";
import { type Actor, staffUser } from "#app/domain/command-inputs.ts";
import { type LedgerDay, withContacts, withoutContacts } from "#app/domain/contacts.ts";
import type { Change } from "#app/domain/decision.ts";
import type { ActCommand, BookCommand } from "#app/domain/ledger-command.ts";
import { decideNewReservation } from "#app/domain/new-reservation.ts";
import type { ReservationCode } from "#app/domain/reservation.ts";
import { type Instant, instantOf } from "#app/domain/restaurant-clock.ts";
import { withoutTable, withTable } from "#app/domain/service-day.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import type { mails } from "#app/server/db/schema/mail.ts";
import type { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { standingContacts } from "#app/server/reservations/contact-hash.ts";
import { tableOf } from "#app/server/reservations/ledger-draft.ts";
import { mailsOwed } from "#app/server/reservations/mails-owed.ts";
import { rowAfter } from "#app/server/reservations/record-change.ts";
import { newReservationRow } from "#app/server/reservations/reservation-row.ts";
import type { House } from "#app/server/schedule/house.ts";
import type { Step } from "./courses.ts";
import type { Wish } from "./wishes.ts";

/** Everything that was written about one service of one day, up to now. */
export type ServiceDayHistory = {
  day: LedgerDay;
  reservations: Map<ReservationCode, ReservationRow>;
  events: (typeof reservationEvents.$inferInsert)[];
  mails: (typeof mails.$inferInsert)[];
};

type HistoryDeps = {
  house: House;
  admin: Actor;
  now: Instant;
  mintCode: () => ReservationCode;
};

type Due = { at: Instant; play: () => Due[] };

/** Plays the wishes for a service of a day and what became of them, by the rules the ledger goes by. */
export function playServiceDay(
  empty: LedgerDay,
  wishes: readonly Wish[],
  deps: HistoryDeps,
): ServiceDayHistory {
  const { house, admin, now, mintCode } = deps;
  const history: ServiceDayHistory = { day: empty, reservations: new Map(), events: [], mails: [] };

  function rulesAt(at: Instant): HouseRules {
    const { options, zone } = house.restaurant;
    return { options, zone, now: at };
  }

  function record(
    command: BookCommand | ActCommand,
    rowBefore: ReservationRow | null,
    row: ReservationRow,
    change: Change,
  ): void {
    const { figures, contacts } = history.day;
    const before = rowBefore && tableOf(rowBefore);
    const others = before ? withoutTable(figures, before) : figures;
    const counted = { ...withTable(others, change.after), version: figures.version + 1 };
    const strangers = rowBefore ? withoutContacts(contacts, standingContacts(rowBefore)) : contacts;
    history.day = {
      ...history.day,
      figures: counted,
      contacts: withContacts(strangers, standingContacts(row)),
    };
    history.reservations.set(row.code, row);
    history.events.push({
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
    });
    history.mails.push(
      ...mailsOwed(change.mails, row, {
        restaurant: house.restaurant,
        at: command.at,
        dueAt: command.at,
      }),
    );
  }

  function book(wish: Wish): Due[] {
    const { at, actor, time, party, locale, course } = wish;
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
    const arrival = instantOf(after.date, after.time, house.restaurant.zone);
    return dueSteps(code, course({ table: after, locale, bookedAt: at, arrival }));
  }

  function decide(command: ActCommand, row: ReservationRow): ReturnType<typeof decideAct> {
    return decideAct(history.day, command, tableOf(row), rulesAt(command.at));
  }

  function act(code: ReservationCode, step: Step): Due[] {
    const row = history.reservations.get(code);
    if (!row) return [];
    const { at, act: kind, force = false, reason = null } = step;
    const actor: Actor = step.by === "staff" ? admin : { kind: step.by };
    const what = { kind, code, force, reason, expectedVersion: row.version, arrivedCovers: null };
    const command: ActCommand = { ...what, key: "", actor, at, notify: true };
    const decision = decide(command, row);
    if (!decision.ok) return dueSteps(code, step.otherwise ?? []);
    record(command, row, rowAfter(row, decision.change), decision.change);
    return dueSteps(code, step.next ?? []);
  }

  function dueSteps(code: ReservationCode, steps: readonly Step[]): Due[] {
    return steps.map((step) => ({ at: step.at, play: () => act(code, step) }));
  }

  let agenda: Due[] = wishes.map((wish) => ({ at: wish.at, play: () => book(wish) }));
  while (agenda.length > 0) {
    agenda = agenda.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    agenda.push(...(agenda.shift()?.play() ?? []));
  }
  return history;
}
