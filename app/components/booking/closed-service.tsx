import { AlternativesList } from "#app/components/booking/alternatives-list.tsx";
import { ToCalendar } from "#app/components/booking/to-calendar.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import type { Alternatives } from "#app/domain/availability/day-offer.ts";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";

type ClosedServiceProps = {
  view: {
    restaurant: RestaurantCard;
    date: CalendarDate;
    service: ServiceSlug;
    covers: number;
    closure: string | null;
    isDayClosed: boolean;
    alternatives: Alternatives;
  };
  /** What was asked for, and what was typed already. */
  attempt: { time: string | null; details: PrefillDetails | null };
};

/** A service that does not take place on a date, or a date on which none does: why, and what does. */
export function ClosedService({ view, attempt }: ClosedServiceProps) {
  const { time, details } = attempt;
  const { restaurant, date, service, covers, closure, isDayClosed, alternatives } = view;
  return (
    <SiteShell {...{ restaurant, details }}>
      <h1 className="page-title">
        {isDayClosed ? m.site_date_none_title() : m.site_service_unknown_title()}
      </h1>
      <p className="mt-4 max-w-prose">
        <span className="inline-block first-letter:uppercase">{dayDate(date)}.</span>{" "}
        {closure === null ? null : m.site_service_closure({ label: closure })}
      </p>
      <AlternativesList
        requested={{ date, service, covers, time }}
        phone={restaurant.phone}
        {...{ alternatives, details }}
      />
      <ToCalendar covers={covers} />
    </SiteShell>
  );
}
