import type { DayState, SlotAvailability } from "#app/domain/availability.ts";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Service } from "#app/domain/service.ts";

/** What one service of a day offers a party. Without slots it is closed, perhaps for a named reason. */
export type ServiceOffer = {
  service: Service;
  slots: SlotAvailability[];
  closure: string | null;
};

/** A day of the calendar as a party sees it. */
export type DayOffer = { date: CalendarDate; state: DayState };

/** One time at which a party may still come. */
export type SlotOffer = { service: Service; slot: SlotAvailability };

/** Where else a party may go: the nearest times of the same day, and other days. */
export type Alternatives = { slots: SlotOffer[]; days: DayOffer[] };

/** Whether any slot of the service may still be asked for. */
export function isBookable(offer: ServiceOffer): boolean {
  return offer.slots.some((slot) => slot.bookable);
}
