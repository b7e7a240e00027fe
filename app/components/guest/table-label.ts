import type { NamedTable } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";

/** A table in one line: `vendredi 27 novembre, Soir, 20:30, 4 personnes`. */
export function namedTableLabel({ date, service, time, covers }: NamedTable): string {
  return m.guest_change_table({
    date: dayDate(date),
    service: serviceName(service),
    time: timeOfDay(time),
    guests: m.guest_party({ covers }),
  });
}
