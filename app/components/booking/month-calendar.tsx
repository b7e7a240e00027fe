import { dayMarks, dayStateWord } from "#app/components/booking/states.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { DayState } from "#app/domain/availability.ts";
import {
  type CalendarDate,
  type CalendarMonth,
  weekdayOf,
  weekdays,
} from "#app/domain/calendar-date.ts";
import type { DayOffer } from "#app/domain/day-offer.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, monthName, weekdayName } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type MonthCalendarProps = {
  month: CalendarMonth;
  days: readonly DayOffer[];
  today: CalendarDate;
  covers: number;
};

function weeksOf(days: readonly DayOffer[]): (DayOffer | null)[][] {
  const [first] = days;
  const before = first ? weekdayOf(first.date) - 1 : 0;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}

function isOver(week: readonly (DayOffer | null)[], today: CalendarDate): boolean {
  return week.every((day) => day === null || day.date < today);
}

/** A month as a table of days from this week on; those that can be asked for are links. */
export function MonthCalendar({ month, days, today, covers }: MonthCalendarProps) {
  const caption = m.site_calendar_caption({
    month: monthName(month),
    guests: m.site_covers({ covers }),
  });
  return (
    <table className="-mx-4 w-[calc(100%+2rem)] table-fixed border-collapse sm:mx-0 sm:w-full">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              className="small-caps border-b border-line pb-2 text-[min(0.75rem,3.4vw)] text-soft"
            >
              <abbr title={weekdayName(weekday)} className="no-underline">
                {weekdayName(weekday, "short").replace(".", "")}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days)
          .filter((week) => !isOver(week, today))
          .map((week) => (
            <tr key={week.find((day) => day)?.date}>
              {week.map((day, index) => (
                <td key={day?.date ?? `empty-${index}`} className="border-b border-line p-0">
                  {day ? (
                    <DayCell {...day} isToday={day.date === today} {...{ today, covers }} />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const cellShape = "flex min-h-14 flex-col items-center justify-center gap-1 py-1 sm:min-h-17";

type DayCellProps = DayOffer & { today: CalendarDate; isToday: boolean; covers: number };

function DayCell({ date, state, today, isToday, covers }: DayCellProps) {
  const content = <DayContent {...{ date, state, isToday, isPast: date < today }} />;
  if (state === "closed") return <span className={`${cellShape} text-soft`}>{content}</span>;
  return (
    <a
      href={paths.reserveDate(date, { covers })}
      className={`${cellShape} group rounded-soft no-underline hover:bg-accent hover:text-on-accent ${state === "full" ? "text-soft" : ""}`}
      aria-current={isToday ? "date" : undefined}
    >
      {content}
    </a>
  );
}

type DayContentProps = { date: CalendarDate; state: DayState; isToday: boolean; isPast: boolean };

function DayContent({ date, state, isToday, isPast }: DayContentProps) {
  const word = isPast ? m.site_day_past() : dayStateWord(state);
  return (
    <>
      <span className="sr-only">{`${dayDate(date)} : ${word}`}</span>
      <span
        aria-hidden="true"
        className={`font-display text-[min(1.25rem,6vw)] leading-none ${isToday ? "border-b-2 border-brass" : ""}`}
      >
        {Number(date.slice(8))}
      </span>
      {isPast ? null : (
        <span aria-hidden="true" className="flex items-center gap-1 text-[0.72rem] leading-none">
          <Mark shape={dayMarks[state]} className="size-2 text-accent group-hover:text-on-accent" />
          <span className="hidden sm:inline">{word}</span>
        </span>
      )}
    </>
  );
}
