import { env } from "cloudflare:test";
import { and, eq } from "drizzle-orm";
import type {
  BookCommand,
  CommandKind,
  CommandOf,
  Outcome,
  ResultOf,
  StatusCommand,
} from "#app/domain/reservations/commands.ts";
import type { ContactCounts } from "#app/domain/reservations/contacts.ts";
import type { ReservationCode, StatusAction } from "#app/domain/reservations/reservation.ts";
import {
  countIn,
  emptyFigures,
  type ServiceDayFigures,
} from "#app/domain/reservations/service-day.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import type { ReservationRow } from "#app/server/db/reservations.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { stateOf } from "#app/server/ledger/changeset.ts";
import { standingContacts } from "#app/server/ledger/contact-hash.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import { type ServiceDayKey, serviceDayKey } from "#app/server/ledger/snapshot.ts";
import { anAdmin, db } from "#tests/support/workers/restaurant.ts";

let guests = 0;

type BookingSettings = {
  covers?: number;
  time?: string;
  key?: string;
  firstName?: string;
  email?: string | null;
  phone?: string | null;
  again?: boolean;
  own?: ReservationCode[];
};

/** A booking command by a guest of her own, for two at 20:00 unless told otherwise. */
export function aBooking(settings: BookingSettings = {}): BookCommand {
  guests += 1;
  const { covers = 2, time = "20:00", key = crypto.randomUUID(), firstName = "Claire" } = settings;
  const { email = `guest-${guests}@example.test`, phone = null, again = false } = settings;
  const party = {
    covers,
    firstName,
    lastName: `Martin ${guests}`,
    email,
    phone,
    note: null,
    dietaryNote: null,
  };
  const at = Date.now();
  return {
    kind: "book",
    notify: true,
    again,
    own: settings.own ?? [],
    key,
    actor: { kind: "guest" },
    at,
    time: clockTime(time),
    party,
    locale: "fr",
  };
}

/** A status action of the admin. */
export function aStatusCommand(
  kind: StatusAction,
  code: ReservationCode,
  settings: Partial<StatusCommand> = {},
): StatusCommand {
  const key = crypto.randomUUID();
  return {
    kind,
    code,
    key,
    actor: anAdmin,
    at: Date.now(),
    force: false,
    reason: null,
    notify: true,
    arrivedCovers: null,
    expectedVersion: null,
    ...settings,
  };
}

/** The ledger of a service of a day; `name` makes another object for the same rows. */
export function ledgerOf(day: ServiceDayKey, name = serviceDayKey(day)) {
  const names = { idFromName: (text: string) => env.SERVICE_LEDGER.idFromName(text) };
  const stub = env.SERVICE_LEDGER.get(names.idFromName(name));
  return {
    stub,
    execute: <Kind extends CommandKind>(command: CommandOf<Kind>): Promise<Outcome<Kind>> =>
      giveToLedger({ SERVICE_LEDGER: { ...names, get: () => stub } }, day, command),
  };
}

/** The answer of a command that was taken; fails the test when it was refused. */
export function taken<Kind extends CommandKind>(outcome: Outcome<Kind>): ResultOf<Kind> {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.result;
}

type Figures = Omit<ServiceDayFigures, "version"> & { contacts: ContactCounts };

/** What the service day's row says, and what its reservations add up to. */
export async function figuresOf({ date, service }: ServiceDayKey): Promise<{
  written: Figures;
  counted: Figures;
}> {
  const isOn = (table: typeof serviceDays | typeof reservations) =>
    and(eq(table.date, date), eq(table.service, service));
  const [rows, tables] = await Promise.all([
    db.select().from(serviceDays).where(isOn(serviceDays)),
    db.select().from(reservations).where(isOn(reservations)),
  ]);
  const { version: _none, ...counted } = tables.map(stateOf).reduce(countIn, emptyFigures);
  const { held, pending, waiting, heldBySlot, contacts } = rows[0] ?? {
    ...emptyFigures,
    contacts: {},
  };
  return {
    written: { held, pending, waiting, heldBySlot, contacts },
    counted: { ...counted, contacts: sumOfContacts(tables) },
  };
}

/** How often each contact of these reservations stands in their service. */
export function sumOfContacts(rows: readonly ReservationRow[]): ContactCounts {
  const sums: Record<string, number> = {};
  for (const contact of rows.flatMap(standingContacts)) sums[contact] = (sums[contact] ?? 0) + 1;
  return sums;
}

/** How many commits a service of a day has seen. */
export async function commitsOn({ date, service }: ServiceDayKey): Promise<number> {
  const isOn = and(eq(serviceDays.date, date), eq(serviceDays.service, service));
  const row = await db.select({ version: serviceDays.version }).from(serviceDays).where(isOn).get();
  return row?.version ?? 0;
}

/** The reservations of a service of a day. */
export function reservationsOn(date: CalendarDate, service: ServiceDayKey["service"]) {
  return db
    .select()
    .from(reservations)
    .where(and(eq(reservations.date, date), eq(reservations.service, service)));
}

/** The kinds of the mails in the outbox for a reservation, in order. */
export async function mailKindsOf(code: ReservationCode): Promise<string[]> {
  const rows = await db.select().from(mails).where(eq(mails.subject, code)).orderBy(mails.slug);
  return rows.map((row) => row.kind);
}
