import type { DayState, SlotAvailability } from "#app/domain/availability/availability.ts";
import type { BookingRefusal } from "#app/domain/reservations/booking-policy.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";

/** What one service of a day offers a party. Without slots it is closed, perhaps for a named reason. */
export type ServiceOffer = {
  service: Service;
  slots: SlotAvailability[];
  closure: string | null;
};

/** A day of the calendar as a party sees it. */
export type DayOffer = { date: CalendarDate; state: DayState };

/** The first day on which a date may be booked, being `horizonDays` before it. */
export function bookableFrom(date: CalendarDate, horizonDays: number): CalendarDate {
  return addDays(date, -horizonDays);
}

/** One time at which a party may still come. */
export type SlotOffer = { service: Service; slot: SlotAvailability };

/** Where else a party may go: the nearest times of the same day, and days that have the service. */
export type Alternatives = { slots: SlotOffer[]; days: DayOffer[] };

/** Whether any slot of the service may still be asked for. */
export function isBookable(offer: ServiceOffer): boolean {
  return offer.slots.some((slot) => slot.bookable);
}

/** Whether a table is still to be had, and not only a place on the waiting list. */
export function hasRoom(offer: ServiceOffer): boolean {
  return offer.slots.some((slot) => slot.bookable && slot.state !== "full");
}

/** Where slots are refused for several reasons, the first of these tells a party most. */
const tellingFirst = [
  "party-too-large",
  "full",
  "pending-full",
  "too-late",
  "not-online",
  "too-far",
  "past",
] as const satisfies readonly BookingRefusal[];

/** Why no slot of a service may be asked for; `null` while one may. */
export function serviceRefusal(offer: ServiceOffer): BookingRefusal | null {
  if (isBookable(offer)) return null;
  const refusals = offer.slots.map((slot) => (slot.bookable ? null : slot.refusal));
  return tellingFirst.find((refusal) => refusals.includes(refusal)) ?? "closed";
}
