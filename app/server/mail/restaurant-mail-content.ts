import type { RestaurantMailKind } from "#app/domain/mail/mail.ts";
import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import { fullName, unlinkedName } from "#app/domain/text/person-name.ts";
import { paths } from "#app/paths.ts";
import type { Links } from "#app/server/mail/diner-mail-content.ts";
import type { RestaurantMailSources } from "#app/server/mail/mail-sources.ts";
import {
  formerTable,
  hadTable,
  requestedTable,
  reservationContent,
} from "#app/server/mail/mailed-table.ts";
import { phoneForStaff } from "#app/server/telephone/show-phone.ts";
import type { MailContent } from "#emails/index.ts";

/** What a mail to the restaurant says: what was true when it was owed. */
export function restaurantMailContent(
  kind: RestaurantMailKind,
  sources: RestaurantMailSources,
  { origin }: Links,
): MailContent {
  const { event, person, slug } = sources.params;
  const { date, service } = event.after;
  const props = {
    ...reservationContent(sources),
    name: unlinkedName(fullName(person)),
    email: person.email,
    phone: phoneForStaff(person.phone, sources.restaurant),
    note: person.note,
    dietaryNote: person.dietaryNote,
    adminUrl: origin + paths.adminReservation("upcoming", date, service, slug),
  };
  switch (kind) {
    case "received":
      return { kind, props: { ...props, state: event.after.pendingReason ?? "confirmed" } };
    case "guest-cancelled":
      return { kind, props: { ...props, heldCovers: hadTable(sources) } };
    case "guest-late": {
      const { lateMinutes: minutes } = sources.params;
      if (minutes === null) throw new Error("A mail of lateness names no minutes.");
      return { kind, props: { ...props, minutes } };
    }
    case "guest-changed": {
      const isTaken = holdsCovers(event.after.status) && event.requestedChange === null;
      const told = { table: requestedTable(sources), before: formerTable(sources) };
      return { kind, props: { ...props, ...told, state: isTaken ? "confirmed" : "pending" } };
    }
  }
}
