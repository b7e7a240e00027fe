import { env } from "cloudflare:test";
import {
  type BookingOptions,
  defaultBookingOptions,
} from "#app/domain/schedule/booking-options.ts";
import { serviceSlug } from "#app/domain/schedule/service.ts";
import { addDays, type CalendarDate, firstDate, weekdays } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import {
  bookingOptions,
  restaurant,
  services,
  weeklyHours,
} from "#app/server/db/schema/restaurant.ts";
import { paris } from "#tests/support/domain/evening.ts";

export const db = openDatabase(env.DB);
export const anAdmin = { kind: "staff", user: "u1", role: "admin" } as const;
export const [midi, soir, brunch] = ["midi", "soir", "brunch"].map(serviceSlug) as [
  ReturnType<typeof serviceSlug>,
  ReturnType<typeof serviceSlug>,
  ReturnType<typeof serviceSlug>,
];

type Covers = { covers: number | null; slotLimit?: number };
type Settings = { midi?: Covers; soir?: Covers; options?: Partial<BookingOptions> };

/** Opens a restaurant every day: lunch for 30, dinner for 100 (notice 0), brunch answered by hand. */
export function openRestaurant(): Promise<void> {
  return openRestaurantWith({});
}

/** Opens the restaurant above with other covers or options. */
export async function openRestaurantWith(settings: Settings): Promise<void> {
  await db.insert(restaurant).values({
    id: 1,
    name: "Le Banc d’essai",
    street: "1 rue des Tests",
    postalCode: "75011",
    city: "Paris",
    phone: "+33 1 99 00 00 00",
    email: "maison@restaurant.test",
    zone: paris,
    locale: "fr",
  });
  await db.insert(bookingOptions).values({
    id: 1,
    ...defaultBookingOptions,
    noticeMinutes: 0,
    horizonDays: 700,
    ...settings.options,
  });
  await db.insert(services).values([
    { slug: midi, name: { fr: "Midi", en: "Lunch" }, position: 1 },
    { slug: soir, name: { fr: "Soir", en: "Dinner" }, position: 2 },
    { slug: brunch, name: { fr: "Brunch", en: "Brunch" }, position: 0 },
  ]);
  const hours = { midi: ["12:00", "13:30"], soir: ["19:00", "22:00"], brunch: ["11:00", "14:00"] };
  const covers: Record<"midi" | "soir" | "brunch", Covers> = {
    midi: settings.midi ?? { covers: 30 },
    soir: settings.soir ?? { covers: 100 },
    brunch: { covers: null },
  };
  for (const name of ["midi", "soir", "brunch"] as const) {
    const [first = "", last = ""] = hours[name];
    await db.insert(weeklyHours).values(
      weekdays.map((weekday) => ({
        from: firstDate,
        service: serviceSlug(name),
        weekday,
        first: clockTime(first),
        last: clockTime(last),
        capacity: covers[name].covers,
        slotLimit: covers[name].slotLimit ?? null,
      })),
    );
  }
  await db.insert(users).values({
    id: anAdmin.user,
    slug: "camille-roux",
    email: "admin@restaurant.test",
    firstName: "Camille",
    lastName: "Roux",
    role: "admin",
    passwordHash: "none",
    locale: "fr",
    createdAt: Date.now(),
  });
}

let daysTaken = 0;

/** Begins anew with the dates, for a file whose database is empty. */
export function forgetUsedDates(): void {
  daysTaken = 0;
}

/** A coming date that no other test of the file uses. */
export function anUnusedDate(): CalendarDate {
  daysTaken += 1;
  return addDays(localMoment(Date.now(), paris).date, daysTaken);
}
