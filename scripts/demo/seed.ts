import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";
import { hashPassword } from "#app/server/accounts/password.ts";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import { openDatabase, runTogether } from "#app/server/db/d1/client.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import {
  bookingOptions,
  restaurant,
  scheduleExceptions,
  services,
  weeklyHours,
} from "#app/server/db/schema/restaurant.ts";
import { bistro, bistroOptions, bistroServices, bistroWeek } from "./bistro.ts";
import { demoReservations } from "./demo-reservations.ts";

/** Whom the demo lets in; a real deployment has no such account. */
export const demoAdmin = { email: "admin@couverts.test", password: "bistro-demo-2026" };

/** Who works the book of the demo, and nothing else. */
export const demoHost = { email: "host@couverts.test", password: demoAdmin.password };

const adminId = "demo-admin";

async function staffRows(now: Instant): Promise<(typeof users.$inferInsert)[]> {
  const passwordHash = await hashPassword(demoAdmin.password);
  const createdAt = now - days(120);
  const shared = { passwordHash, locale: "fr", createdAt } as const;
  return [
    {
      id: adminId,
      slug: "mathilde-perrachon",
      email: demoAdmin.email,
      firstName: "Mathilde",
      lastName: "Perrachon",
      role: "admin",
      ...shared,
    },
    {
      id: "demo-host",
      slug: "basile-amoudruz",
      email: demoHost.email,
      firstName: "Basile",
      lastName: "Amoudruz",
      role: "host",
      ...shared,
    },
  ];
}

/** Fills an empty database with an invented bistro and its book as it stands at `now`; one batch. */
export async function seedDemo(d1: D1Database, now: Instant): Promise<void> {
  const db = openDatabase(d1);
  const book = demoReservations(now, adminId);
  await runTogether(db, [
    insertRows(restaurant, [bistro]),
    insertRows(bookingOptions, [bistroOptions]),
    insertRows(services, bistroServices),
    insertRows(weeklyHours, bistroWeek),
    insertRows(scheduleExceptions, book.exceptions),
    insertRows(users, await staffRows(now)),
    insertRows(reservations, book.reservations),
    insertRows(reservationEvents, book.events),
    insertRows(serviceDays, book.serviceDays),
    insertRows(mails, book.mails),
  ]);
}
