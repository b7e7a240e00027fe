import { type ChangeOffer, changeSlots } from "#app/domain/availability/change-offer.ts";
import type { DayOffer } from "#app/domain/availability/day-offer.ts";
import type { Placement, ReservationState } from "#app/domain/reservations/reservation.ts";
import { countOut } from "#app/domain/reservations/service-day.ts";
import { weeklyHoursOn } from "#app/domain/schedule/opening.ts";
import { addDays, type CalendarDate, datesBetween } from "#app/domain/time/calendar-date.ts";
import { utcDate } from "#app/domain/time/utc-date.ts";
import { readAvailabilityInputs } from "#app/server/availability/availability-inputs.ts";
import {
  calendarOf,
  isWithinReach,
  notBeforeYesterday,
  standingOn,
} from "#app/server/availability/booking-window.ts";
import { type AvailabilityInputs, dayOffer } from "#app/server/availability/service-offers.ts";
import { serviceDayFrom } from "#app/server/db/service-days.ts";
import type { Platform } from "#app/server/platform.ts";

const nearbyDays = 3;

/** A date as the guest of a table sees it who may move there. */
export type ChangeView = Omit<Placement, "time"> & {
  /** The dates between which a table may be asked for. */
  today: CalendarDate;
  last: CalendarDate;
  partyMax: number;
  /** The services that take place; none of the past, nor past the horizon. */
  offers: ChangeOffer[];
  /** The days around that may be booked, the date left out. */
  nearby: DayOffer[];
};

/** The figures without the covers of the table itself: else it would stand in its own way. */
function inputsWithout(table: ReservationState, inputs: AvailabilityInputs): AvailabilityInputs {
  const isOwn = (row: { date: string; service: string }) =>
    row.date === table.date && row.service === table.service;
  const rows = inputs.rows.map((row) => (isOwn(row) ? { ...row, ...countOut(row, table) } : row));
  return { ...inputs, rows };
}

function offersOn(
  date: CalendarDate,
  table: ReservationState,
  { config, rows, covers, now }: AvailabilityInputs,
): ChangeOffer[] {
  const { options, zone } = config.restaurant;
  return config.services.flatMap((service) => {
    const day = serviceDayFrom(config, rows, date, service.slug);
    const label = day.opening.kind === "closed" ? day.opening.label : null;
    const closure = weeklyHoursOn(config.schedule, date, service.slug) ? label : null;
    const slots = changeSlots(day, covers, table, { options, zone, now });
    return slots.length > 0 || closure !== null ? [{ service, slots, closure }] : [];
  });
}

/**
 * Where the guest of a table may move with so many covers, as states and never counts. One round trip
 * to D1.
 */
export async function showChange(
  { date, service, covers }: Omit<Placement, "time">,
  table: ReservationState,
  deps: Pick<Platform, "db" | "now">,
): Promise<ChangeView> {
  const { now } = deps;
  const centre = isWithinReach(date, now) ? date : utcDate(now);
  const from = notBeforeYesterday(addDays(centre, -nearbyDays), now);
  const to = addDays(centre, nearbyDays);
  const inputs = await readAvailabilityInputs({ from, to, covers }, deps);
  const { today, last } = calendarOf(inputs.config, now);
  const isBookable = standingOn({ today, last }, date) === "bookable";
  const others = inputsWithout(table, inputs);
  return {
    date,
    service,
    covers,
    today,
    last,
    partyMax: inputs.config.restaurant.options.partyMax,
    offers: isBookable ? offersOn(date, table, inputs) : [],
    nearby: datesBetween(from, to)
      .filter((day) => day !== date && day >= today && day <= last)
      .map((day) => dayOffer(day, others)),
  };
}
