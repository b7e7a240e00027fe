import { Link } from "@remix-run/react";
import { cx } from "class-variance-authority";
import { type ReactNode, useState } from "react";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import { ClosedMessage } from "#app/components/admin/reservations/service-figures.tsx";
import { ServiceLine } from "#app/components/admin/reservations/service-line.tsx";
import { ServiceSteps } from "#app/components/admin/reservations/service-steps.tsx";
import { SlotBars } from "#app/components/admin/reservations/slot-bars.tsx";
import { SlotTable } from "#app/components/admin/reservations/slot-table.tsx";
import { useUnfolding } from "#app/components/admin/reservations/use-unfolding.ts";
import { UnfoldLink } from "#app/components/ui/unfold-link.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import { isIdle, type ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { NeighbouringServices } from "#app/domain/schedule/neighbouring-services.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, longDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type ServiceBandProps = {
  period: AdminPeriod;
  /** The name of the service. */
  name: string;
  summary: ServiceSummary;
  /** The services that one may go on to; without them the band stands on a page of its own. */
  neighbours?: NeighbouringServices;
  today: CalendarDate;
  /** The search; `null` where there is nobody to look for. */
  search: ReactNode | null;
  /** Whether the search is open on a phone, where it is a tap away. */
  isSearching: boolean;
  /** What is set by hand: in one tap, where it comes from, and the rest of it a tap away. */
  covers?: { full: ReactNode; origin: ReactNode; panel: () => ReactNode; isOpen: boolean };
};

const barsClasses = "print:hidden xl:absolute xl:top-0 xl:right-0 xl:w-[17rem]";

/** What the address says to unfold the figures of the slots and what is set by hand. */
const foldedPart = "covers-and-note";

const summaryClasses = lineControl({
  tone: "plain",
  className: "list-none text-[0.92em] [&::-webkit-details-marker]:hidden",
});

/** The head of a service's list in one band: which it is, its figures, its slots, and the search. */
export function ServiceBand(props: ServiceBandProps) {
  const { period, name, summary, search, isSearching, neighbours, today, covers } = props;
  const { date, service, slots } = summary;
  const hasFigures = !isIdle(summary);
  const hasSlots = hasFigures && slots.length > 0;
  const unfolding = useUnfolding();
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (covers?.isOpen || unfolding.asked === foldedPart);
  return (
    <header
      className="relative flex flex-wrap items-center gap-x-1.5 gap-y-1 sm:gap-x-3 xl:pr-[19rem] print:pr-0"
      data-band
    >
      <Link
        to={paths.bookDate(period, date)}
        aria-label={longDate(date)}
        className={lineControl({ tone: "plain", className: "print:hidden" })}
      >
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
          <path d="M8 1.5 3.5 6 8 10.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </Link>
      <h1 className="min-w-0 grow basis-20 text-[min(1.05em,6vw)] leading-tight max-[22.5rem]:basis-[70%] sm:basis-28 sm:text-[1.2em]">
        {m.admin_service_title({ service: name, date: dayDate(date) })}
      </h1>
      {neighbours ? <ServiceSteps {...{ neighbours, today }} /> : null}
      {period === "upcoming" ? (
        <Link
          to={paths.newReservation({ date, service })}
          aria-label={m.entry_title()}
          className={lineControl({ tone: "plain", className: "max-md:hidden print:hidden" })}
        >
          <span aria-hidden="true">+</span>
        </Link>
      ) : null}
      <div className="contents print:hidden">{covers?.full}</div>
      {hasSlots || covers ? (
        <UnfoldLink
          {...{ isOpen }}
          to={isOpen ? unfolding.closed : unfolding.with(foldedPart)}
          onToggle={() => setOpen(!isOpen)}
          className={lineControl({ tone: "plain", className: "text-[0.92em] print:hidden" })}
        >
          <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 2xl:hidden">
            <path
              d="M2 4h12M2 8h12M2 12h12M5 2.5v3M11 6.5v3M7 10.5v3"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
          <span className="max-2xl:sr-only">{covers ? m.covers_fold() : m.admin_slots_fold()}</span>
        </UnfoldLink>
      ) : null}
      {search === null ? null : (
        <>
          <details className="peer/search sm:hidden print:hidden" open={isSearching || undefined}>
            <summary className={summaryClasses}>
              <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
                <path
                  d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2m3.6 8.6L14.5 14.5"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.75"
                />
              </svg>
              <span className="sr-only">{m.admin_search_button()}</span>
            </summary>
          </details>
          <div className="basis-full max-sm:hidden max-sm:peer-open/search:block sm:basis-[17rem] print:hidden">
            {search}
          </div>
        </>
      )}
      <div className="flex basis-full flex-wrap items-baseline gap-x-3">
        {summary.isOpen ? null : <ClosedMessage summary={summary} />}
        {hasFigures ? <ServiceLine {...summary} className="contents sm:flex" /> : null}
        {summary.isOpen ? covers?.origin : null}
      </div>
      {isOpen ? (
        <div className="basis-full pb-2 print:hidden">
          {covers ? covers.panel() : <SlotTable slots={slots} />}
        </div>
      ) : null}
      {hasSlots ? (
        <div className={cx(!isOpen && "max-xl:hidden", barsClasses)}>
          <SlotBars slots={slots} />
        </div>
      ) : null}
    </header>
  );
}
