import {
  holdsCovers,
  isChangeable,
  type ReservationSource,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

/**
 * What staff may put right of a reservation: all of it, only who came and with whom (its day is
 * past, or the party is there), or nothing. Source: rules, "Transitions".
 */
export type StaffEdit = "all" | "in-place" | "nothing";

/** What staff may put right of a reservation in this state. */
export function staffEditOf(
  { date, status }: Pick<ReservationState, "date" | "status">,
  today: CalendarDate,
): StaffEdit {
  if (date < today) return "in-place";
  if (isChangeable(status)) return "all";
  return holdsCovers(status) ? "in-place" : "nothing";
}

/** Whether the words on a reservation are the guest's own, which staff never edits. */
export function areWordsOwn(source: ReservationSource): boolean {
  return source === "online";
}
