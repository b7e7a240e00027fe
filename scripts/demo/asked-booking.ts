import type { Locale } from "#app/domain/locale.ts";
import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import type { Party } from "#app/domain/reservations/party.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import type { ServiceDay } from "#app/domain/reservations/service-day.ts";
import { addDays } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, clockTimeAt } from "#app/domain/time/clock-time.ts";
import {
  type Instant,
  instantOf,
  minutes,
  type TimeZone,
} from "#app/domain/time/restaurant-clock.ts";
import { demandOf } from "./demand.ts";
import type { Dice } from "./dice.ts";
import type { Guest } from "./guests.ts";
import { type Lifecycle, usualLifecycle } from "./lifecycles.ts";
import { dietaryNoteOf, noteOf } from "./notes.ts";

/** Someone wants a table: when she asks, for what, and what becomes of it. */
export type AskedBooking = {
  at: Instant;
  actor: Actor;
  time: ClockTime;
  party: Party;
  locale: Locale;
  lifecycle: Lifecycle;
};

/** What demand is drawn with. `admin` takes those that come by telephone. */
export type DemandDeps = { dice: Dice; guest: () => Guest; zone: TimeZone; admin: Actor };

export type Asked = Pick<ReservationState, "time" | "covers"> & { at: Instant };

const telephoneShare = 0.08;

/** The asked of a guest who is drawn, for what is asked. */
export function demandFor(
  asked: Asked,
  lifecycle: Lifecycle,
  { dice, guest, admin }: DemandDeps,
): AskedBooking {
  const { locale, email, ...person } = guest();
  const isCall = dice.chance(telephoneShare);
  return {
    at: asked.at,
    actor: isCall ? admin : { kind: "guest" },
    time: asked.time,
    locale,
    party: {
      covers: asked.covers,
      firstName: person.firstName,
      lastName: person.lastName,
      email: isCall ? null : email,
      phone: person.phone,
      note: noteOf(locale, dice),
      dietaryNote: dietaryNoteOf(locale, dice),
    },
    lifecycle,
  };
}

const leads: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 0], 12],
  [[1, 1], 14],
  [[2, 4], 24],
  [[5, 9], 24],
  [[10, 20], 18],
  [[21, 40], 8],
];

function askedAt(day: ServiceDay, time: ClockTime, { dice, zone }: DemandDeps): Instant {
  const [least, most] = dice.weighted(leads);
  const lead = dice.between(least, most);
  const seconds = dice.between(0, 59_999);
  if (lead === 0) return instantOf(day.date, time, zone) - minutes(dice.between(75, 240)) - seconds;
  const clock = clockTimeAt(dice.between(8 * 60, 23 * 60));
  return instantOf(addDays(day.date, -lead), clock, zone) + seconds;
}

/** Everyone who wants a table of this service on a usual day, in the order in which they ask. */
export function usualDemand(day: ServiceDay, deps: DemandDeps): AskedBooking[] {
  return demandOf(day, deps.dice)
    .map(({ time, covers }) => {
      const at = askedAt(day, time, deps);
      return demandFor({ time, covers, at }, usualLifecycle(deps.dice), deps);
    })
    .sort((one, other) => one.at - other.at);
}
