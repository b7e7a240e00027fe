import { expect } from "vitest";
import type { EnterCommand } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { aBooking, figuresOf } from "#tests/support/workers/ledger.ts";
import { anAdmin, anUnusedDate, soir } from "#tests/support/workers/restaurant.ts";

/** A restaurant whose evening is soon full: six covers, four of them in a slot. */
export const smallEvening = { soir: { covers: 6, slotLimit: 4 } };

/** An evening that nobody has booked. */
export function anEvening(): ServiceDayKey {
  return { date: anUnusedDate(), service: soir };
}

/** An entry by telephone for two at 20:10, unless told otherwise. */
export function anEntry(settings: Partial<EnterCommand> & { covers?: number } = {}): EnterCommand {
  const { covers = 2, ...others } = settings;
  const { party, locale } = aBooking({ covers });
  return {
    kind: "enter",
    key: crypto.randomUUID(),
    actor: anAdmin,
    at: Date.now(),
    notify: false,
    time: clockTime("20:10"),
    party,
    locale,
    houseNote: "Table du fond",
    source: "phone",
    ifFull: "ask",
    ...others,
  };
}

/** What every command of the admin on a reservation carries; nobody is told unasked. */
export function about(code: ReservationCode) {
  const { key, actor, at, notify } = anEntry();
  return { key, actor, at, notify, code, expectedVersion: null };
}

/** The covers of a service of a day as they are written; fails where its reservations add up otherwise. */
export async function figuresAgree(day: ServiceDayKey) {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
  return written;
}
