import { PrefillLink } from "#app/components/site/prefill-link.tsx";
import { buttonClasses } from "#app/components/ui/button.tsx";
import type { CalendarMonth } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type ToCalendarProps = { covers: number; month?: CalendarMonth };

/** The way to the calendar, for a party of this size. */
export function ToCalendar({ covers, month }: ToCalendarProps) {
  return (
    <PrefillLink to={paths.reserve({ covers, month })} className={buttonClasses("primary")}>
      {m.site_to_calendar()}
    </PrefillLink>
  );
}
