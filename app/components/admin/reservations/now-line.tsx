import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay } from "#app/i18n/format.ts";

/** The line at which the evening stands: above it who should be here, below it who is to come. */
export function NowLine({ time }: { time: ClockTime }) {
  return (
    <p id="now" className="flex items-center gap-x-3 text-[0.85em] font-semibold">
      <span className="h-0.5 w-8 bg-ink" />
      <span>{m.admin_list_now({ time: timeOfDay(time) })}</span>
      <span className="h-0.5 grow bg-ink" />
    </p>
  );
}
