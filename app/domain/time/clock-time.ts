import { z } from "zod";

/** A time on the restaurant's wall clock as `HH:MM`, 00:00 to 23:59. */
export const clockTimeSchema = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  .brand<"ClockTime">();
export type ClockTime = z.infer<typeof clockTimeSchema>;

/** The time that `text` names. Throws when it names none: for texts that our own code wrote. */
export function clockTime(text: string): ClockTime {
  return clockTimeSchema.parse(text);
}

/** Minutes since midnight, 0 to 1439. */
export function minutesOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time that many minutes after midnight; throws outside of 0 to 1439. */
export function clockTimeAt(minutes: number): ClockTime {
  if (minutes < 0 || minutes > 1439) throw new RangeError(`${minutes} is no minute of a day.`);
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` as ClockTime;
}
