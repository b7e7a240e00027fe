import { Link } from "@remix-run/react";
import { type ComponentProps, type ReactNode, useEffect } from "react";
import { GuestRequests } from "#app/components/admin/reservations/guest-requests.tsx";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { ReservationActions } from "#app/components/admin/reservations/reservation-actions.tsx";
import { ReservationRecord } from "#app/components/admin/reservations/reservation-record.tsx";
import { StatusMark } from "#app/components/admin/reservations/status-mark.tsx";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { serviceNameOf } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type Actions = ComponentProps<typeof ReservationActions>;
type Record = ComponentProps<typeof ReservationRecord>;

type ReservationBesideProps = {
  view: ComponentProps<typeof GuestRequests>["view"] &
    Pick<Record, "events" | "mails" | "zone"> & {
      today: CalendarDate;
      summary: { remaining: number | null };
      reservation: Actions["reservation"] &
        Record["reservation"] &
        ComponentProps<typeof StatusMark> & { slug: string; service: ServiceSlug };
    };
  period: AdminPeriod;
  /** The list without it. */
  list: string;
  requestKey: string;
  /** Where one goes from here. */
  children: ReactNode;
};

/** The line of what opens stays in sight, although the list has less room beside it. */
function useLineInSight() {
  useEffect(() => {
    document
      .querySelector("[data-party]:has([aria-current])")
      ?.scrollIntoView({ block: "nearest" });
  }, []);
}

/** A reservation beside the list of its service, where there is room for both. */
export function ReservationBeside(props: ReservationBesideProps) {
  const { view, period, list, requestKey, children } = props;
  useLineInSight();
  const { reservation, summary, today, services, zone, events, mails } = view;
  const { date, service, slug, covers } = reservation;
  const page = paths.adminReservation(period, date, service, slug);
  return (
    <aside
      aria-label={personLabel(reservation)}
      data-beside
      className="@container sticky top-0 max-h-dvh space-y-4 overflow-y-auto border-l border-edge pb-6 pl-5 max-lg:hidden print:hidden"
    >
      <header>
        <div className="flex items-start justify-between gap-x-3">
          <h2 className="min-w-0 pt-2 text-[1.2em] leading-tight wrap-anywhere">
            <WordsInSentence words={personLabel(reservation)}>
              {(name) => m.admin_reservation_title({ name, party: partyLabel(covers) })}
            </WordsInSentence>
          </h2>
          <Link
            to={list}
            preventScrollReset
            aria-label={m.admin_beside_close()}
            className={lineControl({ tone: "quiet", className: "flex-none" })}
          >
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3.5">
              <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.75" />
            </svg>
          </Link>
        </div>
        <p className="flex flex-wrap items-center gap-x-5">
          <StatusMark {...reservation} />
          <TextLink to={page}>{m.admin_beside_whole()}</TextLink>
        </p>
        {children}
      </header>
      <GuestRequests {...{ view, period, requestKey }} action={page} />
      {period === "history" ? null : (
        <ReservationActions
          {...{ reservation, requestKey, today }}
          problem={null}
          givenBack={null}
          isFolded={view.change !== null}
          action={page}
          remaining={summary.remaining}
        />
      )}
      <ReservationRecord
        {...{ reservation, events, mails, services, zone, requestKey }}
        service={serviceNameOf(service, services)}
        action={page}
      />
    </aside>
  );
}
