import { StepLink } from "#app/components/admin/reservations/step-link.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { type CalendarDate, dateNear } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

/** From a day to the one before it and the one after. */
export function DaySteps({ date, today }: { date: CalendarDate; today: CalendarDate }) {
  const pageOf = (day: CalendarDate) => paths.bookDate(adminPeriod(day, today), day);
  const [before, after] = [dateNear(date, -1), dateNear(date, 1)];
  return (
    <p className="flex">
      {before ? (
        <StepLink
          way="earlier"
          to={pageOf(before)}
          label={m.admin_day_previous({ date: dayDate(before) })}
        />
      ) : null}
      {after ? (
        <StepLink
          way="later"
          to={pageOf(after)}
          label={m.admin_day_next({ date: dayDate(after) })}
        />
      ) : null}
    </p>
  );
}
