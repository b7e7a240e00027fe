import {
  DayServices,
  type NamedSummary,
} from "#app/components/admin/reservations/day-services.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import { coversTooMany, isIdle } from "#app/domain/reservations/service-summary.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, longDate } from "#app/i18n/format.ts";

type DayFoldProps = {
  period: AdminPeriod;
  day: { date: CalendarDate; services: readonly NamedSummary[] };
  /** The level of the services' headings. */
  heading: "h2" | "h3";
  isOpen?: boolean;
};

function sumOf(services: readonly NamedSummary[], figure: "confirmed" | "pending"): number {
  return services.reduce((sum, service) => sum + service[figure], 0);
}

function DayTotals({ services }: { services: readonly NamedSummary[] }) {
  const pending = sumOf(services, "pending");
  const count = services.reduce((sum, service) => sum + coversTooMany(service), 0);
  return (
    <span className="flex flex-wrap gap-x-4 text-[0.95em]">
      <span className="text-soft">
        {m.admin_day_summary({ count: sumOf(services, "confirmed") })}
      </span>
      {pending > 0 ? (
        <span className="inline-flex items-baseline gap-1.5 font-medium text-wait">
          <Mark shape="half" />
          <span>{m.admin_waiting_badge({ count: pending })}</span>
        </span>
      ) : null}
      {count > 0 ? (
        <span className="inline-flex items-baseline gap-1.5 font-medium text-stop">
          <Mark shape="diamond" />
          <span>{m.admin_too_many({ count })}</span>
        </span>
      ) : null}
    </span>
  );
}

function ClosedDay({ date, services }: DayFoldProps["day"]) {
  const label = services.find((service) => service.closedLabel !== null)?.closedLabel ?? null;
  return (
    <p className="flex min-h-target flex-wrap items-center gap-x-4 text-soft">
      <span className="font-medium">{dayDate(date)}</span>
      <span>{label === null ? m.admin_day_closed() : m.admin_closed_because({ label })}</span>
    </p>
  );
}

/** A day of the admin area, which unfolds to its services. One on which the restaurant is closed does not. */
export function DayFold({ period, day, heading, isOpen = false }: DayFoldProps) {
  const { date, services } = day;
  if (services.length > 0 && services.every(isIdle)) return <ClosedDay {...day} />;
  return (
    <details open={isOpen || undefined} data-date={date}>
      <summary className="min-h-target py-2.5 marker:text-soft">
        <span className="inline-flex max-w-[calc(100%-1.5rem)] flex-wrap items-baseline gap-x-4">
          <span className="font-semibold">
            {period === "history" ? longDate(date) : dayDate(date)}
          </span>
          <DayTotals services={services} />
        </span>
      </summary>
      <div className="pb-4">
        <DayServices period={period} services={services} heading={heading} />
      </div>
    </details>
  );
}
