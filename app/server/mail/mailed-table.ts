import { inLocale } from "#app/domain/locale.ts";
import { holdsCovers, type Placement } from "#app/domain/reservations/reservation.ts";
import type { EventMailSources } from "#app/server/mail/mail-sources.ts";
import { restaurantPhone } from "#app/server/telephone/show-phone.ts";

/** A table as a mail says it, its service by name. */
export function mailedTable({ mail, services }: EventMailSources, table: Placement) {
  const { date, time, covers } = table;
  const service = services.find(({ slug }) => slug === table.service);
  const name = service ? inLocale(service.name, mail.locale) : table.service;
  return { date, time, covers, service: name };
}

/** The table that a guest asks for, which is her own where no change of hers waits. */
export function requestedTable(sources: EventMailSources) {
  const { event } = sources.params;
  return mailedTable(sources, event.requestedChange ?? event.after);
}

/** The table before what a mail tells of; `null` where there was none. */
export function formerTable(sources: EventMailSources) {
  const { before } = sources.params.event;
  return before && mailedTable(sources, before);
}

/** Whether the diner had the table before what a mail tells of. */
export function hadTable({ params: { event } }: EventMailSources): boolean {
  return event.before !== null && holdsCovers(event.before.status);
}

/** What each mail about a reservation says: of which restaurant, and which table. */
export function reservationContent(sources: EventMailSources) {
  const { restaurant, mail, code, params } = sources;
  return {
    restaurant: { ...restaurant, phone: restaurantPhone(restaurant, mail.locale) },
    code,
    table: mailedTable(sources, params.event.after),
  };
}
