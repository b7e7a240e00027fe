import { weekdays } from "#app/domain/time/calendar-date.ts";
import { weekdayName } from "#app/i18n/format.ts";

/** The head of a month's table: the days of the week, in short for the eye. */
export function WeekdayHeads({ className }: { className: string }) {
  return (
    <thead>
      <tr>
        {weekdays.map((weekday) => (
          <th key={weekday} scope="col" className={className}>
            <abbr title={weekdayName(weekday)} className="no-underline">
              {weekdayName(weekday, "short").replace(".", "")}
            </abbr>
          </th>
        ))}
      </tr>
    </thead>
  );
}
