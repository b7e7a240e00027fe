import type { DinerMailKind } from "#app/domain/mail/mail.ts";
import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import { callName, unlinkedName } from "#app/domain/text/person-name.ts";
import { paths } from "#app/paths.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import type { DinerMailSources } from "#app/server/mail/mail-sources.ts";
import {
  formerTable,
  hadTable,
  requestedTable,
  reservationContent,
} from "#app/server/mail/mailed-table.ts";
import type { MailContent } from "#emails/index.ts";

/** Where links lead, and the secret that the guests' keys are derived from. */
export type Links = { origin: string; linkSecret: string };

/** What a mail does to the calendar: brings the table that stands, says it is given up, or neither. */
export function calendarUse(
  kind: DinerMailKind,
  sources: DinerMailSources,
): "standing" | "cancelled" | null {
  switch (kind) {
    case "confirmed":
    case "accepted":
    case "restored":
      return "standing";
    case "changed":
      return holdsCovers(sources.params.event.after.status) ? "standing" : null;
    case "refused":
    case "cancelled":
      return hadTable(sources) ? "cancelled" : null;
    default:
      return null;
  }
}

/** The guest's own page of the reservation that a mail is about. */
export function reservationUrl({ code, params }: DinerMailSources, links: Links): string {
  const { covers, service } = params.event.after;
  const slug = guestSlug({ code, covers, service }, links.linkSecret);
  return links.origin + paths.guestReservation(slug);
}

/** What a mail to the diner says: what was true when it was owed. */
export function dinerMailContent(
  kind: DinerMailKind,
  sources: DinerMailSources,
  links: Links,
): MailContent {
  const { event, person } = sources.params;
  const props = {
    ...reservationContent(sources),
    callName: unlinkedName(callName(person)),
    reservationUrl: reservationUrl(sources, links),
    reserveUrl: links.origin + paths.reserve({ covers: event.after.covers }),
    hasCalendar: calendarUse(kind, sources) !== null,
  };
  switch (kind) {
    case "confirmed":
    case "waiting-manual":
    case "waiting-full":
    case "accepted":
    case "restored":
    case "expired":
    case "withdrawn":
      return { kind, props };
    case "refused":
      return { kind, props: { ...props, held: hadTable(sources), reason: event.reason } };
    case "cancelled": {
      const by = event.actor === "guest" ? "guest" : "restaurant";
      return { kind, props: { ...props, by, held: hadTable(sources), reason: event.reason } };
    }
    case "changed": {
      const held = holdsCovers(event.after.status);
      return { kind, props: { ...props, held, before: formerTable(sources) } };
    }
    case "change-waiting":
      return { kind, props: { ...props, requested: requestedTable(sources) } };
    case "change-refused": {
      const stands = event.after.status === "confirmed";
      return { kind, props: { ...props, stands, reason: event.reason } };
    }
    case "already-booked":
      return { kind, props: { ...props, isRequest: event.after.status === "pending" } };
  }
}
