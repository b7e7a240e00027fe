import { env } from "cloudflare:test";
import { and, eq } from "drizzle-orm";
import type { Locale } from "#app/domain/locale.ts";
import type { MailKind } from "#app/domain/mail/mail.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import { type CalendarDate, calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { findPreviewMail } from "#app/server/db/preview-mails.ts";
import { mailAttempts, mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import { outboxRows } from "#app/server/ledger/outbox-rows.ts";
import { mintReservationCode } from "#app/server/ledger/reservation-code.ts";
import { deliverMails } from "#app/server/mail/deliver.ts";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import {
  openTransport,
  type Transport,
  type TransportOutcome,
} from "#app/server/mail/transport.ts";
import { db, soir } from "#tests/support/workers/restaurant.ts";

const eveningOut: CalendarDate = calendarDate("2027-03-27");
export const linkSecret = "a secret that only these tests know";
export const origin = "https://bistro.example";

/** A confirmed table of four at 20:30, unless told otherwise. */
export function aState(table: Partial<ReservationState> = {}): ReservationState {
  return {
    date: eveningOut,
    service: soir,
    time: clockTime("20:30"),
    covers: 4,
    status: "confirmed",
    pendingReason: null,
    ...table,
  };
}

/** The same table, asked for and not answered. */
export function aPendingState(pendingReason: ReservationState["pendingReason"]): ReservationState {
  return aState({ status: "pending", pendingReason });
}

export type OutboxMail = {
  kind: MailKind;
  locale?: Locale;
  after?: ReservationState;
  before?: ReservationState | null;
  event?: Partial<typeof reservationEvents.$inferInsert>;
  person?: Partial<typeof reservations.$inferInsert>;
  createdAt?: number;
};

/** A reservation of Claire Martin's; its mails are added by `putInOutbox`. */
export async function aReservation(person: OutboxMail["person"] = {}) {
  const code = mintReservationCode();
  const row = {
    ...aState(),
    code,
    slug: `claire-martin-${code}`,
    late: false,
    firstName: "Claire",
    lastName: "Martin",
    email: `claire-${code}@example.test`,
    phone: "06 12 34 56 78",
    note: "Un gâteau\nà bougies",
    source: "online" as const,
    foldedName: "claire martin",
    locale: "fr" as const,
    createdAt: Date.now(),
    version: 1,
    ...person,
  };
  return db.insert(reservations).values(row).returning().get();
}

/** Puts a mail about a version of a reservation into the outbox, with its event; returns its slug. */
export async function putInOutbox(
  person: Awaited<ReturnType<typeof aReservation>>,
  version: number,
  { kind, locale = "fr", after = aState(), before = null, event, createdAt }: OutboxMail,
): Promise<string> {
  const { code } = person;
  const isIts = and(eq(reservationEvents.code, code), eq(reservationEvents.version, version));
  const known = await db.select().from(reservationEvents).where(isIts).get();
  const row = {
    code,
    version,
    at: 0,
    actor: "guest",
    kind: "book",
    before,
    after,
    over: 0,
  } as const;
  const written =
    known ??
    (await db
      .insert(reservationEvents)
      .values({ ...row, ...event })
      .returning()
      .get());
  const [mail] = outboxRows([kind], { ...person, version, email: person.email ?? "" }, written, {
    restaurant: { email: "maison@restaurant.test", locale: "fr" },
    at: createdAt ?? Date.now(),
    dueAt: createdAt ?? 0,
  });
  if (!mail) throw new Error("A change owes its mail.");
  await db.insert(mails).values({ ...mail, locale });
  return mail.slug;
}

/** One mail of its own, about the first version of a new reservation. */
export async function anOutboxMail(mail: OutboxMail): Promise<string> {
  return putInOutbox(await aReservation(mail.person), 1, mail);
}

/** A mail provider that answers each mail as told, `sent` when told nothing, and keeps what it got. */
export function aProvider(...responses: TransportOutcome[]) {
  const received: OutgoingMail[] = [];
  const transport: Transport = async (mail) => {
    received.push(mail);
    return responses.shift() ?? { kind: "sent", providerId: `provider-${received.length}` };
  };
  return { received, transport };
}

/** Delivers mails together through `transport`, or into the preview mailbox; answers as they ask. */
export async function deliverTogether(
  slugs: readonly string[],
  transport?: Transport,
  now = Date.now(),
  database = db,
) {
  const preview = () => openTransport({ env: { ...env, MAIL_TRANSPORT: "preview" }, db, now });
  const deliveries = await deliverMails(slugs, {
    db: database,
    now,
    origin,
    linkSecret,
    from: null,
    transport: transport ?? (await preview()),
    transportName: "smtp",
  });
  return slugs.map((slug) => deliveries.get(slug));
}

/** Delivers one mail through `transport`, or into the preview mailbox. */
export async function deliver(
  slug: string,
  transport?: Transport,
  now = Date.now(),
  database = db,
) {
  const [delivery] = await deliverTogether([slug], transport, now, database);
  if (!delivery) throw new Error(`Nothing is known of the mail ${slug}.`);
  return delivery;
}

/** The outbox row of a mail. */
export async function outboxRow(slug: string) {
  const row = await db.select().from(mails).where(eq(mails.slug, slug)).get();
  if (!row) throw new Error(`There is no mail ${slug}.`);
  return row;
}

/** The attempts at a mail, in their order. */
export function attemptsAt(slug: string) {
  const isIts = eq(mailAttempts.mail, slug);
  return db.select().from(mailAttempts).where(isIts).orderBy(mailAttempts.at);
}

/** The mail as it lies in the preview mailbox, or `undefined`. */
export function previewOf(slug: string) {
  return findPreviewMail(db, slug);
}

/** A mail of its own as it comes out in the preview mailbox. */
export async function theMail(mail: OutboxMail) {
  const slug = await anOutboxMail(mail);
  await deliver(slug);
  const preview = await previewOf(slug);
  if (!preview) throw new Error("The mail was not delivered.");
  return preview;
}
