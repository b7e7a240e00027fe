import { ButtonLink } from "#app/components/ui/button.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type DayPagerProps = {
  period: AdminPeriod;
  previous: CalendarDate | null;
  next: CalendarDate | null;
  /** Whether this is the page that the book opens at. */
  isFirst: boolean;
};

/** The ways to the pages of days before and after, as time goes: in what is past the older come last. */
export function DayPager({ period, previous, next, isFirst }: DayPagerProps) {
  const isPast = period === "history";
  return (
    <p className="flex flex-wrap gap-3">
      {previous ? (
        <ButtonLink
          tone="plain"
          rel={isPast ? "next" : "prev"}
          to={paths.adminReservations(period, { from: previous })}
        >
          {m.admin_days_previous()}
        </ButtonLink>
      ) : null}
      {isPast && !isFirst ? (
        <ButtonLink tone="plain" to={paths.adminReservations(period)}>
          {m.admin_days_latest()}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink
          tone="plain"
          rel={isPast ? "prev" : "next"}
          to={paths.adminReservations(period, { from: next })}
        >
          {isPast ? m.admin_days_older() : m.admin_days_next()}
        </ButtonLink>
      ) : null}
    </p>
  );
}
