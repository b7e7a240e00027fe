import { z } from "zod";
import { type ClockTime, clockTimeSchema } from "#app/domain/time/clock-time.ts";

/** A time as people type it: `20:15`, `2015`, `20h15`, `20.15`, `20`. */
const typed = /^(\d{1,2})\s*[:hH.]?\s*(\d{2})?$/;

/** The time that was typed, by the clock of 24 hours; `null` where it is none. */
export function typedTime(text: string): ClockTime | null {
  const [, hours, minutes = "00"] = typed.exec(text.trim()) ?? [];
  return clockTimeSchema.safeParse(`${hours?.padStart(2, "0")}:${minutes}`).data ?? null;
}

/** A time that staff types, in one of the ways in which people do. */
export const typedTimeSchema = z
  .string()
  .max(20)
  .transform((text) => typedTime(text) ?? text)
  .pipe(clockTimeSchema);
