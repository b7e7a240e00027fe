import type { Actor } from "#app/domain/reservations/command-inputs.ts";
import { contactCounts, dayContacts, type LedgerDay } from "#app/domain/reservations/contacts.ts";
import {
  type ReservationCode,
  reservationCodeLetters,
  reservationCodeSchema,
} from "#app/domain/reservations/reservation.ts";
import { capacityOf } from "#app/domain/reservations/service-day.ts";
import { nothingByHand } from "#app/domain/schedule/covers-override.ts";
import type { RestaurantConfig } from "#app/domain/schedule/restaurant-config.ts";
import { addDays, datesBetween } from "#app/domain/time/calendar-date.ts";
import { type Instant, localMoment } from "#app/domain/time/restaurant-clock.ts";
import type { serviceDays } from "#app/server/db/schema/ledger.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import { storedCapacity } from "#app/server/db/stored-capacity.ts";
import { configFrom } from "#app/server/schedule/config.ts";
import { bistro, bistroOptions, bistroServices, bistroWeek } from "./bistro.ts";
import { dayDemand } from "./day-demand.ts";
import { type Dice, diceFrom } from "./dice.ts";
import { exceptionsAround } from "./exceptions.ts";
import { guestsOf } from "./guests.ts";
import { recentMails } from "./recent-mails.ts";
import { applyServiceDay, type ServiceDayHistory } from "./service-day-history.ts";

const seed = 20_261;
const pastDays = 56;
const comingDays = 28;

function codesOf(dice: Dice): () => ReservationCode {
  const minted = new Set<string>();
  return () => {
    let code = "";
    do code = Array.from({ length: 6 }, () => dice.oneOf([...reservationCodeLetters])).join("");
    while (minted.has(code));
    minted.add(code);
    return reservationCodeSchema.parse(code);
  };
}

function configOf(exceptions: ReturnType<typeof exceptionsAround>): RestaurantConfig {
  const version = { id: 1, version: 1 };
  return configFrom([[bistro], [bistroOptions], bistroServices, bistroWeek, exceptions, [version]]);
}

function openDaysOf(config: RestaurantConfig, now: Instant): LedgerDay[] {
  const today = localMoment(now, config.restaurant.zone).date;
  return datesBetween(addDays(today, -pastDays), addDays(today, comingDays)).flatMap((date) =>
    config.services
      .map(({ slug }) => ({
        ...serviceDayFrom(config, [], date, slug),
        override: nothingByHand,
        contacts: dayContacts({}),
      }))
      .filter(({ opening }) => opening.kind === "open"),
  );
}

function rowOf(day: LedgerDay): typeof serviceDays.$inferInsert {
  const { date, service, opening, figures, contacts } = day;
  const capacity = storedCapacity(capacityOf(opening));
  return { date, service, capacity, ...figures, contacts: contactCounts(contacts) };
}

/**
 * The rows of a bistro's book as it stands at `now`: eight weeks behind it and four before it. The
 * same instant gives the same rows. `admin` is the user id of whoever answers for the restaurant.
 */
export function demoReservations(now: Instant, admin: string) {
  const dice = diceFrom(seed);
  const exceptions = exceptionsAround(localMoment(now, bistro.zone).date);
  const config = configOf(exceptions);
  const actor: Actor = { kind: "staff", user: admin, role: "admin" };
  const demandDeps = { dice, guest: guestsOf(dice), zone: bistro.zone, admin: actor };
  const historyDeps = { config, admin: actor, now, mintCode: codesOf(dice) };
  const openDays = openDaysOf(config, now);
  const histories: ServiceDayHistory[] = openDays.map((day) =>
    applyServiceDay(day, dayDemand(day, openDays, now, demandDeps), historyDeps),
  );
  return {
    exceptions,
    serviceDays: histories.filter(({ events }) => events.length > 0).map(({ day }) => rowOf(day)),
    reservations: histories.flatMap(({ reservations }) => [...reservations.values()]),
    events: histories.flatMap(({ events }) => events),
    mails: recentMails(
      histories.flatMap(({ mails }) => mails),
      now,
    ),
  };
}
