import { Link } from "@remix-run/react";
import type { NamedSummary } from "#app/components/admin/reservations/day-services.tsx";
import { ClosedMessage } from "#app/components/admin/reservations/service-figures.tsx";
import { ServiceLine } from "#app/components/admin/reservations/service-line.tsx";
import { FillBar } from "#app/components/admin/today/fill-bar.tsx";
import { isIdle } from "#app/domain/reservations/service-summary.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

/** Services, a line each: the way to its list, its figures, and how full it is. */
export function ComingServices({ services }: { services: readonly NamedSummary[] }) {
  return (
    <ul className="divide-y divide-line">
      {services
        .filter((summary) => !isIdle(summary))
        .map((summary) => (
          <li
            key={`${summary.date} ${summary.service}`}
            className="grid items-center gap-x-4 pb-1.5 sm:grid-cols-[minmax(5rem,8rem)_minmax(0,1fr)_8rem] sm:pb-0"
          >
            <Link
              to={paths.adminService("upcoming", summary.date, summary.service)}
              discover="none"
              aria-label={m.admin_open_service_of({
                service: serviceName(summary.name),
                date: dayDate(summary.date),
              })}
              className="inline-flex min-h-target items-center underline decoration-edge hover:decoration-ink"
            >
              {serviceName(summary.name)}
            </Link>
            <div className="min-w-0 text-[0.9em]">
              {summary.isOpen ? null : <ClosedMessage summary={summary} />}
              <ServiceLine {...summary} />
            </div>
            <FillBar {...summary} />
          </li>
        ))}
    </ul>
  );
}
