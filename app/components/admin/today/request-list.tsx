import { requestMessage } from "#app/components/admin/reservations/event-message.ts";
import {
  ReservationRow,
  type RowReservation,
} from "#app/components/admin/reservations/reservation-row.tsx";
import { StaffActions } from "#app/components/admin/reservations/staff-actions.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceNameOf } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type RequestListProps = {
  requests: readonly (RowReservation & {
    remaining: number | null;
    /** The change that its guest waits for, which is answered beside what stands, on its page. */
    requestedChange: Placement | null;
  })[];
  services: readonly Service[];
  requestKey: string;
};

type AskedChangeProps = Pick<RowReservation, "date" | "service" | "slug"> & {
  change: Placement;
  services: readonly Service[];
};

function AskedChange({ date, service, slug, change, services }: AskedChangeProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>{requestMessage(change, services)}</span>
      <ButtonLink to={paths.adminReservation("upcoming", date, service, slug)} tone="plain">
        {m.change_answer()}
      </ButtonLink>
    </p>
  );
}

/** Requests of any date, each to be accepted or refused in place; changes lead to what stands beside. */
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
          {request.requestedChange ? (
            <AskedChange {...request} change={request.requestedChange} services={services} />
          ) : (
            <StaffActions
              reservation={request}
              period="upcoming"
              remaining={request.remaining}
              requestKey={requestKey}
              only={["accept", "refuse"]}
            />
          )}
        </ReservationRow>
      ))}
    </ul>
  );
}
