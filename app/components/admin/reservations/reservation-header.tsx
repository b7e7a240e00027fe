import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { ServiceFigures } from "#app/components/admin/reservations/service-figures.tsx";
import { StatusMark } from "#app/components/admin/reservations/status-mark.tsx";
import { WordsInSentence } from "#app/components/text/isolated-sentence.tsx";
import type { PendingReason, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";

type ReservationHeaderProps = {
  reservation: {
    date: CalendarDate;
    covers: number;
    status: ReservationStatus;
    pendingReason: PendingReason | null;
    firstName: string;
    lastName: string;
  };
  /** The name of its service, and the page of that. */
  service: string;
  list: string;
  summary: ServiceSummary;
  /** Where one goes from here. */
  children: ReactNode;
};

/** Whose reservation it is and in what state, with the way back to its service and the figures there. */
export function ReservationHeader(props: ReservationHeaderProps) {
  const { reservation, service, list, summary } = props;
  return (
    <header className="space-y-2">
      <Link className="inline-flex min-h-target items-center underline" to={list}>
        {m.admin_service_title({ service, date: dayDate(reservation.date) })}
      </Link>
      <h1 className="flex flex-wrap items-baseline gap-x-4 gap-y-1 book-title">
        <span className="min-w-0 wrap-anywhere">
          <WordsInSentence words={personLabel(reservation)}>
            {(name) => m.admin_reservation_title({ name, party: partyLabel(reservation.covers) })}
          </WordsInSentence>
        </span>
        <span className="text-[0.65em]">
          <StatusMark {...reservation} />
        </span>
      </h1>
      <ServiceFigures summary={summary} />
      {props.children}
    </header>
  );
}
