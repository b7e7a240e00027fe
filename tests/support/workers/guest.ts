import { env, SELF } from "cloudflare:test";
import { eq, sql } from "drizzle-orm";
import type { ReservationCode, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import { bookTable } from "#app/server/reservations/book.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { anAdmin, anUnusedDate, db, soir } from "#tests/support/workers/restaurant.ts";

const site = "https://couverts.example";

export type Booked = { code: ReservationCode; slug: string; path: string; date: CalendarDate };

let people = 0;

export async function aReservation(
  { service = soir, covers = 2, note = null as string | null, lastName = "Martin" } = {},
  time = "20:00",
): Promise<Booked> {
  const date = anUnusedDate();
  people += 1;
  const email = `claire-${people}@example.test`;
  const person = { firstName: "Claire", lastName, email, phone: null };
  const outcome = await bookTable(
    {
      date,
      service,
      time: clockTime(time),
      party: { ...person, covers, note, dietaryNote: null },
      locale: "fr",
      key: crypto.randomUUID(),
    },
    { env, db, now: Date.now() },
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  const { code } = outcome.result;
  const slug = guestSlug({ code, covers, service }, env.LINK_SECRET);
  return { code, slug, path: `/reservations/${slug}`, date };
}

export async function answered(
  { code }: Booked,
  action: "accept" | "refuse" | "cancel" | "restore",
  reason: string | null = null,
  user: string = anAdmin.user,
): Promise<void> {
  const key = crypto.randomUUID();
  const deps = { env, db, now: Date.now() };
  const command = {
    kind: action,
    code,
    key,
    actor: { ...anAdmin, user },
    at: deps.now,
    notify: true,
  };
  await commandReservation({ ...command, force: false, reason, expectedVersion: null }, deps);
}

/** What a browser says of where a form comes from, beside the headers that a test gives. */
export function asSent(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  const isTold = headers.has("Origin") || headers.has("Sec-Fetch-Site");
  if (init.method === "POST" && !isTold) headers.set("Origin", site);
  return { ...init, headers };
}

export async function visit(path: string, init: RequestInit = {}) {
  const response = await SELF.fetch(site + path, { redirect: "manual", ...asSent(init) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export function posted(fields: Record<string, string>): RequestInit {
  const headers = { "Sec-Fetch-Site": "same-origin", Origin: site };
  return { method: "POST", body: new URLSearchParams(fields), headers };
}

export async function cancel({ path }: Booked, requestKey: string = crypto.randomUUID()) {
  return visit(`${path}/cancel`, posted({ requestKey }));
}

export async function statusOf({ code }: Booked): Promise<ReservationStatus | undefined> {
  return (await db.select().from(reservations).where(eq(reservations.code, code)).get())?.status;
}

export async function heldOn(date: CalendarDate, service: ServiceSlug): Promise<number> {
  const where = sql`${serviceDays.date} = ${date} AND ${serviceDays.service} = ${service}`;
  return (await db.select().from(serviceDays).where(where).get())?.held ?? 0;
}

export async function written(): Promise<unknown> {
  return db
    .select({ events: sql`count(*)`, versions: sql`sum(${reservationEvents.version})` })
    .from(reservationEvents)
    .get();
}

export async function movedTo({ code }: Booked, moment: { date: CalendarDate; time: string }) {
  const place = { date: moment.date, time: clockTime(moment.time) };
  await db.update(reservations).set(place).where(eq(reservations.code, code));
}
