import { type ClockTime, clockTimeAt, minutesOfDay } from "#app/domain/time/clock-time.ts";

/** The lengths in minutes that a restaurant may choose for its slots. */
export const slotLengths = [15, 20, 30, 45, 60, 90, 120] as const;
export type SlotLength = (typeof slotLengths)[number];

/** The times at which diners may arrive, from the first to the last (included when it falls on one). */
export function slotsBetween(first: ClockTime, last: ClockTime, length: SlotLength): ClockTime[] {
  const start = minutesOfDay(first);
  const count = Math.floor((minutesOfDay(last) - start) / length) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    clockTimeAt(start + index * length),
  );
}
