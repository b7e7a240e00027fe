import { Link } from "@remix-run/react";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type EntryAtSlotProps = {
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  /** Whether the time stands beside the sign; in the head of a slot it stands there already. */
  isTimed?: boolean;
};

/** “+” at a slot: the form of a new reservation for it. */
export function EntryAtSlot({ date, service, time, isTimed = false }: EntryAtSlotProps) {
  return (
    <Link
      to={paths.newReservation({ date, service, time })}
      discover="none"
      aria-label={m.entry_at_slot({ time: timeOfDay(time) })}
      className="inline-flex min-h-target min-w-target items-center justify-center gap-x-2 rounded-soft border border-transparent px-2 text-soft no-underline hover:border-edge hover:text-ink"
    >
      {isTimed ? <span>{timeOfDay(time)}</span> : null}
      <span aria-hidden="true" className="text-[1.2em] leading-none">
        +
      </span>
    </Link>
  );
}
