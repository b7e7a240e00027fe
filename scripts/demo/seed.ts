import { days, type Instant } from "#app/domain/restaurant-clock.ts";
import { hashPassword } from "#app/server/accounts/password.ts";
import { openDatabase, runTogether } from "#app/server/db/client.ts";
import { insertRows } from "#app/server/db/json-rows.ts";
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
import { demoBook } from "./book.ts";

/** Whom the demo lets in; a real deployment has no such account. */
export const demoAdmin = { email: "admin@couverts.test", password: "bistro-demo-2026" };

const adminId = "demo-admin";

async function adminRow(now: Instant): Promise<typeof users.$inferInsert> {
  return {
    id: adminId,
    slug: "mathilde-perrachon",
    email: demoAdmin.email,
    firstName: "Mathilde",
    lastName: "Perrachon",
    role: "admin",
    passwordHash: await hashPassword(demoAdmin.password),
    locale: "fr",
    createdAt: now - days(120),
  };
}

/** Fills an empty database with an invented bistro and its book as it stands at `now`; one batch. */
export async function seedDemo(d1: D1Database, now: Instant): Promise<void> {
  const db = openDatabase(d1);
  const book = demoBook(now, adminId);
  await runTogether(db, [
    insertRows(restaurant, [bistro]),
    insertRows(bookingOptions, [bistroOptions]),
    insertRows(services, bistroServices),
    insertRows(weeklyHours, bistroWeek),
    insertRows(scheduleExceptions, book.exceptions),
    insertRows(users, [await adminRow(now)]),
    insertRows(reservations, book.reservations),
    insertRows(reservationEvents, book.events),
    insertRows(serviceDays, book.serviceDays),
    insertRows(mails, book.mails),
  ]);
}
