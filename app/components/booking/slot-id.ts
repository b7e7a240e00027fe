import type { ClockTime } from "#app/domain/time/clock-time.ts";

/** The id of a time's radio button in the booking form: `time-2030`. */
export function slotId(time: ClockTime): string {
  return `time-${time.replace(":", "")}`;
}
