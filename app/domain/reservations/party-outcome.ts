import {
  allowsStatusAction,
  partlyArrived,
  type ReservationState,
  type ReservationStatus,
  reservationStatuses,
  type StatusAction,
  transitions,
} from "#app/domain/reservations/reservation.ts";

/** What became of a party, put right afterwards; `arrivedCovers` where not all of those who arrived. */
export type PartyOutcome = { status: ReservationStatus; arrivedCovers: number | null };

const byStaff = [
  "accept",
  "restore",
  "reinstate",
  "arrive",
  "no-show",
  "cancel",
  "refuse",
] as const;

/** The action by which staff leads a reservation from one status to another; `null` where none does. */
export function actionBetween(from: ReservationStatus, to: ReservationStatus): StatusAction | null {
  const leads = (action: StatusAction) =>
    allowsStatusAction(from, action) && transitions[action].to === to;
  return byStaff.find(leads) ?? null;
}

/** What staff may say became of a reservation afterwards: what stands, and where one action leads. */
export function outcomesOf(status: ReservationStatus): ReservationStatus[] {
  return reservationStatuses.filter((to) => to === status || actionBetween(status, to) !== null);
}

/** Whether a reservation says already what became of its party. */
export function isOutcome(
  {
    status,
    arrivedCovers: present,
  }: Pick<ReservationState, "status"> & { arrivedCovers: number | null },
  { covers, ...outcome }: PartyOutcome & { covers: number },
): boolean {
  if (status !== outcome.status) return false;
  return status !== "arrived" || present === partlyArrived(outcome.arrivedCovers, covers);
}
