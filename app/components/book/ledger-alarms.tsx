import { Link } from "@remix-run/react";
import { Notice } from "#app/components/ui/notice.tsx";
import type { Discrepancy } from "#app/domain/reckoning.ts";
import type { Service } from "#app/domain/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { longDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type LedgerAlarmsProps = { alarms: readonly Discrepancy[]; services: readonly Service[] };

/** Services whose figures are not the sum of their reservations: what is written, what is counted. */
export function LedgerAlarms({ alarms, services }: LedgerAlarmsProps) {
  if (alarms.length === 0) return null;
  return (
    <Notice tone="stop">
      <p className="font-semibold">{m.admin_alarm_title()}</p>
      <p>{m.admin_alarm_text()}</p>
      <ul>
        {alarms.map(({ date, service, written, counted }) => {
          const known = services.find(({ slug }) => slug === service);
          const name = known ? serviceName(known) : service;
          return (
            <li key={`${date}/${service}`}>
              <Link className="underline" to={paths.bookService("upcoming", date, service)}>
                {m.admin_alarm_day({ date: longDate(date), service: name })}
              </Link>{" "}
              {m.admin_alarm_figures({
                writtenHeld: written.held,
                countedHeld: counted.held,
                writtenPending: written.pending,
                countedPending: counted.pending,
              })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
