import {
  ReservationRow,
  type RowReservation,
} from "#app/components/admin/reservations/reservation-row.tsx";
import { StaffActions } from "#app/components/admin/reservations/staff-actions.tsx";
import type { Service } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceNameOf } from "#app/i18n/service-name.ts";

type RequestListProps = {
  requests: readonly (RowReservation & { remaining: number | null })[];
  services: readonly Service[];
  requestKey: string;
};

/** Requests of any date, each to be accepted or refused in place. */
export function RequestList({ requests, services, requestKey }: RequestListProps) {
  if (requests.length === 0)
    return <p className="py-3 text-soft">{m.covers_other_requests_none()}</p>;
  return (
    <ul>
      {requests.map((request) => (
        <ReservationRow
          key={request.code}
          period="upcoming"
          reservation={request}
          when={
            <p className="text-[0.95em] font-semibold">
              {[
                dayDate(request.date),
                serviceNameOf(request.service, services),
                timeOfDay(request.time),
              ].join(" · ")}
            </p>
          }
        >
          <StaffActions
            reservation={request}
            period="upcoming"
            remaining={request.remaining}
            requestKey={requestKey}
            only={["accept", "refuse"]}
          />
        </ReservationRow>
      ))}
    </ul>
  );
}
