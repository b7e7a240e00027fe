import { m } from "#app/i18n/compiled/messages.js";
import { wholeNumber } from "#app/i18n/format.ts";

const hour = 60;
const day = 24 * hour;
/** So many hours, and the minutes no longer matter. */
const few = 3 * hour;

function leftLabel(minutes: number): string {
  if (minutes === 0) return m.covers_answer_now();
  if (minutes < hour) return m.covers_answer_minutes({ minutes });
  if (minutes < few) {
    const rest = String(minutes % hour).padStart(2, "0");
    return m.covers_answer_hours({ hours: Math.floor(minutes / hour), minutes: rest });
  }
  if (minutes < day) return m.covers_answer_whole_hours({ hours: Math.floor(minutes / hour) });
  return m.covers_answer_days({ days: wholeNumber(Math.floor(minutes / day)) });
}

/** How long is left to answer a request; the last hour stands out. */
export function TimeToAnswer({ minutes, className }: { minutes: number; className: string }) {
  return (
    <span className={`${minutes < hour ? "font-semibold text-stop" : "text-soft"} ${className}`}>
      {leftLabel(minutes)}
    </span>
  );
}
