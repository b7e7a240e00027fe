import type { Placement } from "#app/domain/reservations/reservation.ts";
import { slotOf } from "#app/domain/reservations/service-day.ts";
import type { ServiceSummary, SlotFigures } from "#app/domain/reservations/service-summary.ts";
import { coversOver } from "#app/domain/schedule/capacity.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { type CalendarDate, daysBetween } from "#app/domain/time/calendar-date.ts";
import { type ClockTime, minutesOfDay } from "#app/domain/time/clock-time.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";

/** Where a party may sit down: a service of a day, and when. */
export type Place = Omit<Placement, "covers">;

const mostSameDay = 3;
const mostOtherDays = 2;
const nearMinutes = 60;

function slotContaining(slots: readonly SlotFigures[], time: ClockTime): SlotFigures | undefined {
  const slot = slotOf(
    slots.map((each) => each.time),
    time,
  );
  return slots.find((each) => each.time === slot);
}

/**
 * By how many covers a party would exceed a service, or the slot that contains a time; 0 when it
 * fits both, and without a time the service alone.
 */
export function excessIn(
  { base, confirmed, slots }: Pick<ServiceSummary, "base" | "confirmed" | "slots">,
  time: ClockTime | null,
  covers: number,
): number {
  const slot = time === null ? undefined : slotContaining(slots, time);
  const overSlot = slot ? coversOver(slot.limit ?? "unset", slot.held, covers) : 0;
  return Math.max(coversOver(base, confirmed, covers), overSlot);
}

function minutesApart(one: ClockTime, other: ClockTime): number {
  return Math.abs(minutesOfDay(one) - minutesOfDay(other));
}

/** The nearest of some places on each date, by date. */
function nearestOfEachDate(places: readonly Place[], time: ClockTime): Place[] {
  const nearest = new Map<CalendarDate, Place>();
  for (const place of places) {
    const known = nearest.get(place.date);
    const apart = minutesApart(place.time, time);
    if (!known || apart < minutesApart(known.time, time)) nearest.set(place.date, place);
  }
  return [...nearest.values()];
}

function inOrder(one: Place, other: Place): number {
  return one.date.localeCompare(other.date) || one.time.localeCompare(other.time);
}

/**
 * Where a party fits that does not fit where it wants to sit: the nearest slots of the same date,
 * and the nearest dates with room in the same service within an hour of the time. None of the past.
 */
export function nearestPlaces(
  services: readonly ServiceSummary[],
  wanted: Placement,
  present: LocalMoment,
): Place[] {
  const isPast = ({ date, time }: Place) =>
    date < present.date || (date === present.date && time < present.time);
  const free = services
    .filter(({ isOpen }) => isOpen)
    .flatMap((summary) =>
      summary.slots
        .filter(({ time }) => excessIn(summary, time, wanted.covers) === 0)
        .map(({ time }): Place => ({ date: summary.date, service: summary.service, time })),
    )
    .filter((place) => !isPast(place));
  const apart = ({ time }: Place) => minutesApart(time, wanted.time);
  const sameDay = free
    .filter(({ date }) => date === wanted.date)
    .sort((one, other) => apart(one) - apart(other))
    .slice(0, mostSameDay);
  const others = free.filter(
    (place) =>
      place.date !== wanted.date && place.service === wanted.service && apart(place) <= nearMinutes,
  );
  const daysAway = ({ date }: Place) => Math.abs(daysBetween(wanted.date, date));
  const otherDays = nearestOfEachDate(others, wanted.time)
    .sort((one, other) => daysAway(one) - daysAway(other))
    .slice(0, mostOtherDays);
  return [...sameDay.sort(inOrder), ...otherDays.sort(inOrder)];
}

/**
 * Where who stands at the door sits down: the slot of now, of one service or of the nearest; before
 * the first slot that one, after the last that one. `null` where nothing is open on the date.
 */
export function presentPlace(
  services: readonly ServiceSummary[],
  present: LocalMoment,
  service: ServiceSlug | null,
): Place | null {
  const places = services
    .filter((summary) => summary.isOpen && summary.date === present.date)
    .filter((summary) => service === null || summary.service === service)
    .flatMap((summary): Place[] => {
      const times = summary.slots.map(({ time }) => time);
      const [first] = times;
      if (first === undefined) return [];
      const time = present.time < first ? first : slotOf(times, present.time);
      return [{ date: summary.date, service: summary.service, time }];
    });
  const apart = ({ time }: Place) => minutesApart(time, present.time);
  return places.sort((one, other) => apart(one) - apart(other))[0] ?? null;
}

/** The service that a caller asks for when she names none: the first that is not over; `null` for none. */
export function usualService(
  services: readonly ServiceSummary[],
  present: LocalMoment,
): ServiceSlug | null {
  const open = services.filter(({ isOpen }) => isOpen);
  const isComing = ({ date, slots }: ServiceSummary) =>
    date > present.date || slots.some(({ time }) => time >= present.time);
  return (open.find(isComing) ?? open.at(-1))?.service ?? null;
}
