import { defaultBookingOptions } from "#app/domain/schedule/booking-options.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { firstDate, type Weekday } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { timeZoneSchema } from "#app/domain/time/restaurant-clock.ts";
import type {
  bookingOptions,
  restaurant,
  services,
  weeklyHours,
} from "#app/server/db/schema/restaurant.ts";

export const midi = serviceSlug("midi");
export const soir = serviceSlug("soir");
export const brunch = serviceSlug("brunch");

/** An invented bistro; its telephone is in a range that ARCEP keeps for fiction. */
export const bistro: typeof restaurant.$inferSelect = {
  id: 1,
  name: "Aux Deux Merisiers",
  street: "27 rue des Tables-Claudiennes",
  postalCode: "69001",
  city: "Lyon",
  phone: "+33465712418",
  email: "bonjour@deux-merisiers.test",
  zone: timeZoneSchema.parse("Europe/Paris"),
  locale: "fr",
};

export const bistroOptions: typeof bookingOptions.$inferSelect = {
  id: 1,
  ...defaultBookingOptions,
};

export const bistroServices: (typeof services.$inferSelect)[] = [
  { slug: brunch, name: { fr: "Brunch", en: "Brunch" }, position: 1, retiredOn: null },
  { slug: midi, name: { fr: "Midi", en: "Lunch" }, position: 2, retiredOn: null },
  { slug: soir, name: { fr: "Soir", en: "Dinner" }, position: 3, retiredOn: null },
];

type Cell = typeof weeklyHours.$inferSelect;
type Offer = { capacity: number | null; slotLimit?: number };

function cells(
  service: Cell["service"],
  weekdays: readonly Weekday[],
  hours: readonly [string, string],
  { capacity, slotLimit }: Offer,
): Cell[] {
  const [first, last] = [clockTime(hours[0]), clockTime(hours[1])];
  return weekdays.map((weekday) => ({
    from: firstDate,
    service,
    weekday,
    first,
    last,
    capacity,
    slotLimit: slotLimit ?? null,
  }));
}

/** Closed on Mondays; the Sunday brunch has no covers set, so that its requests are answered by hand. */
export const bistroWeek: Cell[] = [
  ...cells(midi, [2, 3, 4, 5], ["12:00", "13:30"], { capacity: 26 }),
  ...cells(midi, [6], ["12:00", "14:00"], { capacity: 30 }),
  ...cells(soir, [2, 3, 4], ["19:00", "21:30"], { capacity: 34 }),
  ...cells(soir, [5, 6], ["19:00", "22:00"], { capacity: 40, slotLimit: 14 }),
  ...cells(brunch, [7], ["11:00", "13:30"], { capacity: null }),
];
