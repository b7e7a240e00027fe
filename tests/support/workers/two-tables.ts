import { env } from "cloudflare:test";
import { eq, inArray } from "drizzle-orm";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import type { StatusAction } from "#app/domain/reservations/reservation.ts";
import { type Instant, seconds } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import { aBooking, aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, brunch, db, soir } from "#tests/support/workers/restaurant.ts";

async function aTable(day: ServiceDayKey, time: string, at: Instant, actions: StatusAction[]) {
  const { execute } = ledgerOf(day);
  const { code } = taken(await execute({ ...aBooking({ time }), at }));
  // Long enough ago that their mails are due.
  const before = at - undoMilliseconds - seconds(1);
  for (const action of actions) taken(await execute(aStatusCommand(action, code, { at: before })));
  const row = await findReservation(db, code);
  if (!row) throw new Error("The table that was just booked is not there");
  const guest = guestSlug(row, env.LINK_SECRET);
  const email = row.email ?? "";
  const path = `/admin/reservations/upcoming/${day.date}/${day.service}/${row.slug}`;
  return { code, path, guest, email, own: [guest, row.slug, code, email, row.lastName] };
}

export type OwnTable = Awaited<ReturnType<typeof aTable>>;

async function twoOn(day: ServiceDayKey, time: string, actions: StatusAction[]) {
  const at = Date.now();
  return [await aTable(day, time, at, actions), await aTable(day, time, at, actions)] as const;
}

/** Two confirmed tables that differ in nothing but whose they are, and what became of both since. */
export function twoTables(...actions: StatusAction[]) {
  return twoOn({ date: anUnusedDate(), service: soir }, "20:00", actions);
}

/** Two requests that differ in nothing but whose they are. */
export function twoRequests() {
  return twoOn({ date: anUnusedDate(), service: brunch }, "12:00", []);
}

/** The first mail about a table to its diner. */
export function mailOf({ code }: OwnTable): string {
  return `${code}-1-confirmed`;
}

/** The same mail, which has failed. */
export async function mailToFail(table: OwnTable): Promise<string> {
  const slug = mailOf(table);
  const failed = { status: "failed", sentAt: null, error: "smtp 550" } as const;
  await db.update(mails).set(failed).where(eq(mails.slug, slug));
  return slug;
}

/** All mails about these tables have left, at one moment: the page of each tells when. */
export async function mailsToLeave(tables: readonly OwnTable[]): Promise<void> {
  const codes = tables.map(({ code }) => code);
  const at = Date.now();
  await db
    .update(mails)
    .set({ status: "sent", error: null, createdAt: at, sentAt: at, claimedAt: at })
    .where(inArray(mails.subject, codes));
}
