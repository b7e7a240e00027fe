import {
  AnnouncedLateness,
  type LateReservation,
} from "#app/components/admin/reservations/announced-lateness.tsx";
import { ChangeComparison } from "#app/components/admin/reservations/change-comparison.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ChangeEffect } from "#app/domain/reservations/change-effect.ts";
import type { Placement } from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";

type GuestRequestsProps = {
  view: {
    reservation: LateReservation & Placement & { email: string | null };
    change: (Placement & { effect: ChangeEffect }) | null;
    services: readonly Service[];
  };
  period: AdminPeriod;
  /** The reservation's own page. */
  action: string;
  requestKey: string;
};

/** What a guest has sent of a table that stands, with its answers: a change, a lateness. */
export function GuestRequests({ view, period, action, requestKey }: GuestRequestsProps) {
  const { reservation, change, services } = view;
  if (period === "history") return null;
  return (
    <>
      <AnnouncedLateness {...{ reservation, action, requestKey }} />
      {change === null ? null : (
        <ChangeComparison {...{ reservation, change, services, action, requestKey }} />
      )}
    </>
  );
}
