import { inLocale, type Locale } from "#app/domain/locale.ts";
import { callName, fullName, unlinkedName } from "#app/domain/person-name.ts";
import { holdsCovers, type Placement } from "#app/domain/reservation.ts";
import { paths } from "#app/paths.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import type { MailFacts } from "#app/server/mail/mail-facts.ts";
import { guestSlug } from "#app/server/reservations/guest-link.ts";
import { phoneForStaff, restaurantPhone } from "#app/server/telephone/show-phone.ts";
import type { MailParams } from "#emails/index.ts";

/** Where links lead, and the secret that the guests' keys are derived from. */
export type Links = { origin: string; linkSecret: string };

/** The table that a guest asks for, which is her own where no change of hers waits. */
function wantedTable({ event }: MailFacts): Placement {
  return event.requestedChange ?? event.after;
}

function mailedTable({ services }: MailFacts, table: Placement, locale: Locale) {
  const { date, time, covers } = table;
  const service = services.find(({ slug }) => slug === table.service);
  const name = service ? inLocale(service.name, locale) : table.service;
  return { date, time, covers, service: name };
}

/** Whether the diner had the table before what a mail tells of. */
function hadTable({ event: { before } }: MailFacts): boolean {
  return before !== null && holdsCovers(before.status);
}

function mailedRestaurant({ locale }: MailRow, { restaurant }: MailFacts) {
  return { ...restaurant, phone: restaurantPhone(restaurant, locale) };
}

/** What a mail does to the calendar: brings the table that stands, says it is given up, or neither. */
export function calendarUse(mail: MailRow, facts: MailFacts): "standing" | "cancelled" | null {
  switch (mail.kind) {
    case "confirmed":
    case "accepted":
    case "restored":
      return "standing";
    case "changed":
      return holdsCovers(facts.event.after.status) ? "standing" : null;
    case "refused":
    case "cancelled":
      return hadTable(facts) ? "cancelled" : null;
    default:
      return null;
  }
}

/** The guest's own page of the reservation that a mail is about. */
export function reservationUrl({ event }: MailFacts, { origin, linkSecret }: Links): string {
  const { covers, service } = event.after;
  return (
    origin + paths.guestReservation(guestSlug({ code: event.code, covers, service }, linkSecret))
  );
}

function dinerProps(mail: MailRow, facts: MailFacts, links: Links) {
  return {
    restaurant: mailedRestaurant(mail, facts),
    code: mail.code,
    table: mailedTable(facts, facts.event.after, mail.locale),
    callName: unlinkedName(callName(facts.reservation)),
    reservationUrl: reservationUrl(facts, links),
    reserveUrl: links.origin + paths.reserve({ covers: facts.event.after.covers }),
    hasCalendar: calendarUse(mail, facts) !== null,
  };
}

function restaurantProps(mail: MailRow, facts: MailFacts, { origin }: Links) {
  const { event, reservation, restaurant } = facts;
  const { date, service } = event.after;
  const { email, phone, note, dietaryNote, slug } = reservation;
  return {
    restaurant: mailedRestaurant(mail, facts),
    code: mail.code,
    table: mailedTable(facts, event.after, mail.locale),
    name: unlinkedName(fullName(reservation)),
    email,
    phone: phoneForStaff(phone, restaurant),
    note,
    dietaryNote,
    adminUrl: origin + paths.bookReservation("upcoming", date, service, slug),
  };
}

/** What the mail says: what was true at its version of the reservation. */
export function mailParams(mail: MailRow, facts: MailFacts, links: Links): MailParams {
  const { kind } = mail;
  const { event } = facts;
  const before = event.before && mailedTable(facts, event.before, mail.locale);
  switch (kind) {
    case "confirmed":
    case "waiting-manual":
    case "waiting-full":
    case "accepted":
    case "restored":
    case "expired":
    case "withdrawn":
      return { kind, props: dinerProps(mail, facts, links) };
    case "refused": {
      const told = { held: hadTable(facts), reason: event.reason };
      return { kind, props: { ...dinerProps(mail, facts, links), ...told } };
    }
    case "cancelled": {
      const by = event.actor === "guest" ? "guest" : "restaurant";
      const told = { by, held: hadTable(facts), reason: event.reason } as const;
      return { kind, props: { ...dinerProps(mail, facts, links), ...told } };
    }
    case "changed": {
      const held = holdsCovers(event.after.status);
      return { kind, props: { ...dinerProps(mail, facts, links), held, before } };
    }
    case "change-waiting": {
      const wanted = mailedTable(facts, wantedTable(facts), mail.locale);
      return { kind, props: { ...dinerProps(mail, facts, links), wanted } };
    }
    case "change-refused":
      return { kind, props: { ...dinerProps(mail, facts, links), reason: event.reason } };
    case "already-booked": {
      const isRequest = event.after.status === "pending";
      return { kind, props: { ...dinerProps(mail, facts, links), isRequest } };
    }
    case "received": {
      const state = event.after.pendingReason ?? "confirmed";
      return { kind, props: { ...restaurantProps(mail, facts, links), state } };
    }
    case "guest-cancelled": {
      const heldCovers = hadTable(facts);
      return { kind, props: { ...restaurantProps(mail, facts, links), heldCovers } };
    }
    case "guest-changed": {
      const isTaken = holdsCovers(event.after.status) && event.requestedChange === null;
      const table = mailedTable(facts, wantedTable(facts), mail.locale);
      const state = isTaken ? "confirmed" : "pending";
      return { kind, props: { ...restaurantProps(mail, facts, links), table, state, before } };
    }
  }
}
