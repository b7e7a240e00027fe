import { AlternativesList } from "#app/components/booking/alternatives-list.tsx";
import { ToCalendar } from "#app/components/booking/to-calendar.tsx";
import { SiteShell } from "#app/components/site-shell.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { CarriedDetails } from "#app/domain/carried-details.ts";
import type { Alternatives } from "#app/domain/day-offer.ts";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import type { ServiceSlug } from "#app/domain/service.ts";
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
  attempt: { time: string | null; details: CarriedDetails | null };
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
        wanted={{ date, service, covers, time }}
        phone={restaurant.phone}
        {...{ alternatives, details }}
      />
      <ToCalendar covers={covers} />
    </SiteShell>
  );
}
