import type { BookingPolicy } from "#app/domain/reservations/booking-policy.ts";
import type { ReservationState } from "#app/domain/reservations/reservation.ts";
import { instantOf, localMoment, minutes } from "#app/domain/time/restaurant-clock.ts";

/** By how many minutes a guest may say that she will be late. */
export const latenessChoices = [10, 20, 30] as const;
export type LatenessChoice = (typeof latenessChoices)[number];

/** Whether a party that comes so many minutes late is still to come: else it was said too late. */
export function isLatenessOpen(
  table: Pick<ReservationState, "date" | "time">,
  late: number,
  { zone, now }: Pick<BookingPolicy, "zone" | "now">,
): boolean {
  return now < instantOf(table.date, table.time, zone) + minutes(late);
}

/** What a guest may say now of her lateness: of a confirmed table, on its day. */
export function openLatenessChoices(
  table: Pick<ReservationState, "date" | "time" | "status">,
  rules: Pick<BookingPolicy, "zone" | "now">,
): LatenessChoice[] {
  const isToday = table.date === localMoment(rules.now, rules.zone).date;
  if (table.status !== "confirmed" || !isToday) return [];
  return latenessChoices.filter((late) => isLatenessOpen(table, late, rules));
}
