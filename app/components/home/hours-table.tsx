import { Mark } from "#app/components/ui/mark.tsx";
import type { Hours } from "#app/domain/schedule/opening-hours.ts";
import { type Weekday, weekdays } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay, weekdayName } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";

type HoursTableProps = { hours: readonly Hours[]; today: Weekday };

/** The hours of an ordinary week, printed like the lines of a menu. */
export function HoursTable({ hours, today }: HoursTableProps) {
  return (
    <section id="hours" aria-labelledby="hours-title">
      <h2 id="hours-title" className="part-title">
        {m.site_hours_title()}
      </h2>
      <p className="mt-1 text-[0.9rem] text-soft">{m.site_hours_hint()}</p>
      <table className="mt-4 w-full border-collapse">
        <thead className="sr-only">
          <tr>
            <th scope="col">{m.site_hours_day()}</th>
            <th scope="col">{m.site_hours_services()}</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday} className="border-b border-line last:border-b-0">
              <WeekdayHead weekday={weekday} isToday={weekday === today} />
              <td className="py-2.5 text-right align-baseline">
                <Sittings hours={hours.filter((entry) => entry.weekday === weekday)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function WeekdayHead({ weekday, isToday }: { weekday: Weekday; isToday: boolean }) {
  return (
    <th scope="row" className="py-2.5 pr-4 text-left align-baseline font-normal wrap-anywhere">
      <span className="font-display text-[1.15rem] first-letter:uppercase inline-block">
        {weekdayName(weekday)}
      </span>
      {isToday ? (
        <span className="small-caps flex wrap-anywhere items-baseline gap-1.5 text-brass">
          <Mark shape="diamond" />
          {m.site_hours_today()}
        </span>
      ) : null}
    </th>
  );
}

function Sittings({ hours }: { hours: readonly Hours[] }) {
  if (hours.length === 0)
    return (
      <span className="font-display text-[1.1rem] text-soft italic">{m.site_hours_closed()}</span>
    );
  return hours.map(({ service, first, last }) => (
    <span key={service.slug} className="flex flex-wrap items-baseline justify-end gap-x-3">
      <span className="text-[0.9rem] text-soft">{serviceName(service)}</span>
      <span className="tabular-nums">
        {m.site_hours_range({ first: timeOfDay(first), last: timeOfDay(last) })}
      </span>
    </span>
  ));
}
