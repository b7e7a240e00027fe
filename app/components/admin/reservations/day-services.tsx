import { ServiceFigures } from "#app/components/admin/reservations/service-figures.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import { isIdle, type ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

export type NamedSummary = ServiceSummary & { name: Pick<Service, "name"> };

type DayServicesProps = {
  period: AdminPeriod;
  services: readonly NamedSummary[];
  /** The level of their headings, under that of the day. */
  heading: "h2" | "h3";
};

function closedMessage({ name, closedLabel: label }: NamedSummary): string {
  const service = serviceName(name);
  return label === null
    ? m.admin_service_closed({ service })
    : m.admin_service_closed_because({ service, label });
}

/** The services of a day, each with its figures and the way to its list; the closed ones in a word. */
export function DayServices({ period, services, heading: Heading }: DayServicesProps) {
  if (services.length === 0) return <p className="text-soft">{m.admin_day_none()}</p>;
  return (
    <div className="space-y-2">
      <ul className="grid gap-4 empty:hidden lg:grid-cols-2">
        {services
          .filter((summary) => !isIdle(summary))
          .map((summary) => (
            <li key={summary.service} className="border border-line bg-raised px-4 pt-3 pb-1">
              <Heading className="text-[1.05em]">{serviceName(summary.name)}</Heading>
              <ServiceFigures summary={summary} />
              <TextLink
                to={paths.adminService(period, summary.date, summary.service)}
                discover="none"
                aria-label={m.admin_open_service_of({
                  service: serviceName(summary.name),
                  date: dayDate(summary.date),
                })}
              >
                {m.admin_open_service()}
              </TextLink>
            </li>
          ))}
      </ul>
      {services.filter(isIdle).map((summary) => (
        <p key={summary.service} className="text-soft">
          {closedMessage(summary)}
        </p>
      ))}
    </div>
  );
}
