import { inLocale, type Locale } from "#app/domain/locale.ts";
import { holdsCovers, type Placement } from "#app/domain/reservations/reservation.ts";
import { callName, fullName, unlinkedName } from "#app/domain/text/person-name.ts";
import { paths } from "#app/paths.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import type { MailSources } from "#app/server/mail/mail-sources.ts";
import { phoneForStaff, restaurantPhone } from "#app/server/telephone/show-phone.ts";
import type { MailParams } from "#emails/index.ts";

/** Where links lead, and the secret that the guests' keys are derived from. */
export type Links = { origin: string; linkSecret: string };

/** The table that a guest asks for, which is her own where no change of hers waits. */
function requestedTable({ event }: MailSources): Placement {
  return event.requestedChange ?? event.after;
}

function mailedTable({ services }: MailSources, table: Placement, locale: Locale) {
  const { date, time, covers } = table;
  const service = services.find(({ slug }) => slug === table.service);
  const name = service ? inLocale(service.name, locale) : table.service;
  return { date, time, covers, service: name };
}

/** Whether the diner had the table before what a mail tells of. */
function hadTable({ event: { before } }: MailSources): boolean {
  return before !== null && holdsCovers(before.status);
}

function mailedRestaurant({ locale }: MailRow, { restaurant }: MailSources) {
  return { ...restaurant, phone: restaurantPhone(restaurant, locale) };
}

/** What a mail does to the calendar: brings the table that stands, says it is given up, or neither. */
export function calendarUse(mail: MailRow, sources: MailSources): "standing" | "cancelled" | null {
  switch (mail.kind) {
    case "confirmed":
    case "accepted":
    case "restored":
      return "standing";
    case "changed":
      return holdsCovers(sources.event.after.status) ? "standing" : null;
    case "refused":
    case "cancelled":
      return hadTable(sources) ? "cancelled" : null;
    default:
      return null;
  }
}

/** The guest's own page of the reservation that a mail is about. */
export function reservationUrl({ event }: MailSources, { origin, linkSecret }: Links): string {
  const { covers, service } = event.after;
  return (
    origin + paths.guestReservation(guestSlug({ code: event.code, covers, service }, linkSecret))
  );
}

function dinerProps(mail: MailRow, sources: MailSources, links: Links) {
  return {
    restaurant: mailedRestaurant(mail, sources),
    code: mail.code,
    table: mailedTable(sources, sources.event.after, mail.locale),
    callName: unlinkedName(callName(sources.reservation)),
    reservationUrl: reservationUrl(sources, links),
    reserveUrl: links.origin + paths.reserve({ covers: sources.event.after.covers }),
    hasCalendar: calendarUse(mail, sources) !== null,
  };
}

function restaurantProps(mail: MailRow, sources: MailSources, { origin }: Links) {
  const { event, reservation, restaurant } = sources;
  const { date, service } = event.after;
  const { email, phone, note, dietaryNote, slug } = reservation;
  return {
    restaurant: mailedRestaurant(mail, sources),
    code: mail.code,
    table: mailedTable(sources, event.after, mail.locale),
    name: unlinkedName(fullName(reservation)),
    email,
    phone: phoneForStaff(phone, restaurant),
    note,
    dietaryNote,
    adminUrl: origin + paths.adminReservation("upcoming", date, service, slug),
  };
}

/** What the mail says: what was true at its version of the reservation. */
export function mailParams(mail: MailRow, sources: MailSources, links: Links): MailParams {
  const { kind } = mail;
  const { event } = sources;
  const before = event.before && mailedTable(sources, event.before, mail.locale);
  switch (kind) {
    case "confirmed":
    case "waiting-manual":
    case "waiting-full":
    case "accepted":
    case "restored":
    case "expired":
    case "withdrawn":
      return { kind, props: dinerProps(mail, sources, links) };
    case "refused": {
      const told = { held: hadTable(sources), reason: event.reason };
      return { kind, props: { ...dinerProps(mail, sources, links), ...told } };
    }
    case "cancelled": {
      const by = event.actor === "guest" ? "guest" : "restaurant";
      const told = { by, held: hadTable(sources), reason: event.reason } as const;
      return { kind, props: { ...dinerProps(mail, sources, links), ...told } };
    }
    case "changed": {
      const held = holdsCovers(event.after.status);
      return { kind, props: { ...dinerProps(mail, sources, links), held, before } };
    }
    case "change-waiting": {
      const requested = mailedTable(sources, requestedTable(sources), mail.locale);
      return { kind, props: { ...dinerProps(mail, sources, links), requested } };
    }
    case "change-refused": {
      const told = { stands: event.after.status === "confirmed", reason: event.reason };
      return { kind, props: { ...dinerProps(mail, sources, links), ...told } };
    }
    case "already-booked": {
      const isRequest = event.after.status === "pending";
      return { kind, props: { ...dinerProps(mail, sources, links), isRequest } };
    }
    case "received": {
      const state = event.after.pendingReason ?? "confirmed";
      return { kind, props: { ...restaurantProps(mail, sources, links), state } };
    }
    case "guest-cancelled": {
      const heldCovers = hadTable(sources);
      return { kind, props: { ...restaurantProps(mail, sources, links), heldCovers } };
    }
    case "guest-late": {
      const { lateMinutes: minutes } = sources.reservation;
      return { kind, props: { ...restaurantProps(mail, sources, links), minutes } };
    }
    case "guest-changed": {
      const isTaken = holdsCovers(event.after.status) && event.requestedChange === null;
      const table = mailedTable(sources, requestedTable(sources), mail.locale);
      const state = isTaken ? "confirmed" : "pending";
      return { kind, props: { ...restaurantProps(mail, sources, links), table, state, before } };
    }
  }
}
