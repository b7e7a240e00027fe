import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import type { Service } from "#app/domain/schedule/service.ts";

/** A table that stands already, as who made it is shown it; `slug` is that of her guest's link. */
export type StandingTable = Omit<ReservationState, "service"> & {
  service: Pick<Service, "name">;
  slug: string;
  canCancel: boolean;
  canChange: boolean;
};
