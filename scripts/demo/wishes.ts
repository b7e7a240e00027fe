import { addDays } from "#app/domain/calendar-date.ts";
import { type ClockTime, clockTimeAt } from "#app/domain/clock-time.ts";
import type { Actor } from "#app/domain/command-inputs.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { Party } from "#app/domain/party.ts";
import type { ReservationState } from "#app/domain/reservation.ts";
import { type Instant, instantOf, minutes, type TimeZone } from "#app/domain/restaurant-clock.ts";
import type { ServiceDay } from "#app/domain/service-day.ts";
import { type Course, usualCourse } from "./courses.ts";
import { demandOf } from "./demand.ts";
import type { Dice } from "./dice.ts";
import type { Guest } from "./guests.ts";
import { dietaryNoteOf, noteOf } from "./notes.ts";

/** Someone wants a table: when she asks, for what, and what becomes of it. */
export type Wish = {
  at: Instant;
  actor: Actor;
  time: ClockTime;
  party: Party;
  locale: Locale;
  course: Course;
};

/** What wishes are drawn with. `admin` takes those that come by telephone. */
export type WishDeps = { dice: Dice; guest: () => Guest; zone: TimeZone; admin: Actor };

export type Asked = Pick<ReservationState, "time" | "covers"> & { at: Instant };

const telephoneShare = 0.08;

/** The wish of a guest who is drawn, for what is asked. */
export function wishFor(asked: Asked, course: Course, { dice, guest, admin }: WishDeps): Wish {
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
    course,
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

function askedAt(day: ServiceDay, time: ClockTime, { dice, zone }: WishDeps): Instant {
  const [least, most] = dice.weighted(leads);
  const lead = dice.between(least, most);
  const seconds = dice.between(0, 59_999);
  if (lead === 0) return instantOf(day.date, time, zone) - minutes(dice.between(75, 240)) - seconds;
  const clock = clockTimeAt(dice.between(8 * 60, 23 * 60));
  return instantOf(addDays(day.date, -lead), clock, zone) + seconds;
}

/** Everyone who wants a table of this service on a usual day, in the order in which they ask. */
export function usualWishes(day: ServiceDay, deps: WishDeps): Wish[] {
  return demandOf(day, deps.dice)
    .map(({ time, covers }) => {
      const at = askedAt(day, time, deps);
      return wishFor({ time, covers, at }, usualCourse(deps.dice), deps);
    })
    .sort((one, other) => one.at - other.at);
}
