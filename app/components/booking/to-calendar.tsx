import { CarryingLink } from "#app/components/carrying.tsx";
import { buttonClasses } from "#app/components/ui/button.tsx";
import type { CalendarMonth } from "#app/domain/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type ToCalendarProps = { covers: number; month?: CalendarMonth };

/** The way to the calendar, for a party of this size. */
export function ToCalendar({ covers, month }: ToCalendarProps) {
  return (
    <CarryingLink to={paths.reserve({ covers, month })} className={buttonClasses("primary")}>
      {m.site_to_calendar()}
    </CarryingLink>
  );
}
