import { StepLink } from "#app/components/admin/reservations/step-link.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import type {
  DatedService,
  NeighbouringServices,
} from "#app/domain/schedule/neighbouring-services.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type ServiceStepsProps = { neighbours: NeighbouringServices; today: CalendarDate };

/** From a service to the one before it and the one after, whatever day they are on. */
export function ServiceSteps({ neighbours: { previous, next }, today }: ServiceStepsProps) {
  const pageOf = ({ date, service }: DatedService) =>
    paths.adminService(adminPeriod(date, today), date, service.slug);
  const titleOf = ({ date, service }: DatedService) =>
    m.admin_service_title({ service: serviceName(service), date: dayDate(date) });
  return (
    <p className="flex max-lg:hidden print:hidden">
      {previous ? (
        <StepLink
          way="earlier"
          to={pageOf(previous)}
          label={m.admin_service_previous({ service: titleOf(previous) })}
        />
      ) : null}
      {next ? (
        <StepLink
          way="later"
          to={pageOf(next)}
          label={m.admin_service_next({ service: titleOf(next) })}
        />
      ) : null}
    </p>
  );
}
