import { calendarDate } from "#app/domain/calendar-date.ts";
import { clockTime } from "#app/domain/clock-time.ts";
import type { Locale } from "#app/domain/locale.ts";
import { type MailKind, mailKindSchema } from "#app/domain/mail.ts";
import { reservationCodeSchema } from "#app/domain/reservation.ts";
import { timeZoneSchema } from "#app/domain/restaurant-clock.ts";
import { renderMail } from "#app/server/mail/render.ts";
import { type MailParams, mailParamsSchema } from "#emails/index.ts";

/** What people and restaurants are called, write and ask for. */
type Texts = { name: string; address: string; note: string; street: string; restaurant: string };

export const usualTexts: Texts = {
  name: "Claire Martin",
  address: "claire@example.test",
  note: "Un gâteau à bougies, s’il vous plaît.\nNous serons un peu en avance.",
  street: "12 rue des Merisiers",
  restaurant: "Les Deux Merisiers",
};

/** The longest that the forms take, without one place to break at. */
export const longestTexts: Texts = {
  name: "W".repeat(100),
  address: `${"w".repeat(64)}@${"w".repeat(63)}.${"w".repeat(63)}.example`,
  note: "W".repeat(500),
  street: "W".repeat(80),
  restaurant: "W".repeat(60),
};

const table = { date: calendarDate("2027-09-22"), time: clockTime("20:30"), service: "Soir" };

/** Mails that one kind writes in several ways, by what tells them apart. */
const ways: Partial<Record<MailKind, object[]>> = {
  refused: [{ held: false }, { held: true }],
  cancelled: [
    { by: "guest", held: true },
    { by: "restaurant", held: true },
    { by: "restaurant", held: false },
  ],
  changed: [{ held: true }, { held: false }],
  received: [{ state: "confirmed" }, { state: "manual" }, { state: "capacity" }],
  "guest-cancelled": [{ heldCovers: true }, { heldCovers: false }],
  "already-booked": [{ isRequest: false }, { isRequest: true }],
  "guest-changed": [{ state: "confirmed" }, { state: "pending" }],
};

function everyParams({ name, address, note, street, restaurant }: Texts): MailParams[] {
  const key = "0123456789abcdef".repeat(2);
  const common = {
    restaurant: {
      name: restaurant,
      street,
      postalCode: "33420",
      city: street,
      phone: {
        text: "05 56 00 00 00",
        href: "tel:+33556000000",
        international: "+33 5 56 00 00 00",
      },
      zone: timeZoneSchema.parse("Europe/Paris"),
    },
    code: reservationCodeSchema.parse("k7m2q9"),
    table: { ...table, covers: 12 },
    before: { ...table, covers: 2 },
    wanted: { ...table, covers: 14 },
    callName: name,
    name: `${name} ${name}`,
    email: address,
    phone: { text: "06 12 34 56 78", href: "tel:+33612345678" },
    note,
    reason: note,
    hasCalendar: true,
    reservationUrl: `https://bistro.example/reservations/table-de-12-soir-k7m2q9-${key}`,
    reserveUrl: "https://bistro.example/reserve?covers=12",
    adminUrl: "https://bistro.example/admin/reservations/upcoming/2027-09-22/soir/w-k7m2q9",
  };
  return mailKindSchema.options.flatMap((kind) =>
    (ways[kind] ?? [{}]).map((way) => mailParamsSchema.parse({ ...common, kind, ...way })),
  );
}

/** Every mail that the house writes, each kind in all of its ways, with these texts in it. */
export function everyMail(texts: Texts, locale: Locale) {
  return Promise.all(
    everyParams(texts).map(async (params, at) => ({
      name: `${at} ${params.kind} ${locale}`,
      ...(await renderMail(params, locale)),
    })),
  );
}
