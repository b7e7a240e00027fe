import {
  isChangeable,
  partlyArrived,
  type ReservationSource,
  type ReservationStatus,
} from "#app/domain/reservations/reservation.ts";
import type { StaffAction } from "#app/domain/reservations/staff-actions.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

/** What staff may do to a reservation next: at most one is the likeliest, which takes one tap. */
export type NextActions = { likeliest: StaffAction | null; others: StaffAction[] };

type Standing = {
  date: CalendarDate;
  status: ReservationStatus;
  covers: number;
  source: ReservationSource;
  arrivedCovers: number | null;
  isMistake: boolean;
};

function actionsOf(reservation: Standing, today: CalendarDate): NextActions {
  const { date, status, covers, arrivedCovers } = reservation;
  // Nobody arrives before the day.
  const isHere = date <= today;
  switch (status) {
    case "pending":
      return { likeliest: "accept", others: ["refuse"] };
    case "confirmed":
      return isHere
        ? { likeliest: "arrive", others: ["no-show", "cancel"] }
        : { likeliest: null, others: ["cancel"] };
    case "arrived": {
      const isPart = partlyArrived(arrivedCovers, covers) !== null;
      return { likeliest: isPart ? "arrive" : null, others: ["reinstate", "no-show"] };
    }
    case "no_show":
      return { likeliest: isHere ? "arrive" : null, others: ["reinstate"] };
    case "refused":
    case "cancelled":
    case "expired":
      return { likeliest: null, others: ["restore"] };
  }
}

/**
 * The actions that make sense next for a reservation, the likeliest apart. What staff wrote down may
 * have been a mistake as long as it stands; what a diner booked herself is none of the staff's.
 */
export function nextActions(reservation: Standing, today: CalendarDate): NextActions {
  const { status, source, isMistake } = reservation;
  const { likeliest, others } = actionsOf(reservation, today);
  const mayBeMistake = source !== "online" && !isMistake && isChangeable(status);
  return { likeliest, others: mayBeMistake ? [...others, "mark-mistake"] : others };
}

/** Whether a part of a party may be said to have come: more than one is expected, and today. */
export function mayArriveInPart({ covers, date, status }: Standing, today: CalendarDate): boolean {
  return covers > 1 && date <= today && (status === "confirmed" || status === "arrived");
}
