import { Link } from "@remix-run/react";
import type { NamedSummary } from "#app/components/admin/reservations/day-services.tsx";
import { WeekdayHeads } from "#app/components/text/weekday-heads.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { dayFill } from "#app/domain/reservations/day-fill.ts";
import { isIdle } from "#app/domain/reservations/service-summary.ts";
import type { CalendarDate, CalendarMonth } from "#app/domain/time/calendar-date.ts";
import { weeksOf } from "#app/domain/time/weeks.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, monthName, wholeNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type Day = { date: CalendarDate; services: readonly NamedSummary[] };

type MonthGridProps = {
  month: CalendarMonth;
  today: CalendarDate;
  days: readonly Day[];
  previous: CalendarMonth;
  next: CalendarMonth;
};

const shades = ["", "bg-good/10", "bg-good/20", "bg-good/35", "bg-good/35"] as const;

function shadeOf({ services }: Day): string {
  return services.every(isIdle) ? "text-soft" : shades[dayFill(services).step];
}

/** A month of the book: each day with its covers, shaded by how full it is. */
export function MonthGrid({ month, today, days, previous, next }: MonthGridProps) {
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <TextLink to={paths.adminReservations("upcoming", { month: previous })}>
          {monthName(previous)}
        </TextLink>
        <TextLink to={paths.adminReservations("upcoming", { month: next })}>
          {monthName(next)}
        </TextLink>
      </div>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{m.covers_month_caption({ month: monthName(month) })}</caption>
        <WeekdayHeads className="border-b border-edge py-1 text-[0.85em] font-medium" />
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find((day) => day)?.date}>
              {week.map((day, index) => (
                <td
                  key={day?.date ?? `empty-${index}`}
                  className={`h-px border border-line p-0 align-top ${day ? shadeOf(day) : ""}`}
                >
                  {day ? <MonthDay day={day} today={today} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-[0.9em] text-soft">{m.covers_month_legend()}</p>
    </div>
  );
}

function MonthDay({ day: { date, services }, today }: { day: Day; today: CalendarDate }) {
  const isShut = services.every(isIdle);
  const { held, offered, pending, step } = dayFill(services);
  const figures =
    offered === null ? wholeNumber(held) : `${wholeNumber(held)}/${wholeNumber(offered)}`;
  const number = Number(date.slice(8));
  return (
    <Link
      to={paths.bookDate(adminPeriod(date, today), date)}
      discover="none"
      aria-current={date === today ? "date" : undefined}
      className="flex h-full min-h-16 flex-col gap-0.5 p-1 leading-tight no-underline hover:outline-2 hover:outline-ink sm:p-2"
    >
      <span className="sr-only">{dayDate(date)}</span>
      <span
        aria-hidden="true"
        className={date === today ? "font-semibold underline" : "font-semibold"}
      >
        {number}
      </span>
      <span className="text-[min(0.85em,3.2vw)]">
        {isShut ? (services.length === 0 ? "—" : m.covers_month_closed()) : figures}
      </span>
      {step === 4 ? (
        <span className="text-[min(0.8em,3vw)] font-semibold">{m.covers_is_full()}</span>
      ) : null}
      {pending > 0 ? (
        <span className="text-[min(0.8em,3vw)]">{m.covers_month_pending({ count: pending })}</span>
      ) : null}
    </Link>
  );
}
