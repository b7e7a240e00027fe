import { cva, cx } from "class-variance-authority";
import { dayMarks, dayStateWord } from "#app/components/booking/states.tsx";
import { PrefillLink } from "#app/components/site/prefill-link.tsx";
import { WeekdayHeads } from "#app/components/text/weekday-heads.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { DayState } from "#app/domain/availability/availability.ts";
import { bookableFrom, type DayOffer } from "#app/domain/availability/day-offer.ts";
import type { CalendarDate, CalendarMonth } from "#app/domain/time/calendar-date.ts";
import { weeksOf } from "#app/domain/time/weeks.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, longDate, monthName } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type MonthCalendarProps = {
  month: CalendarMonth;
  days: readonly DayOffer[];
  today: CalendarDate;
  covers: number;
  /** How many days ahead one may book. */
  horizonDays: number;
};

function isOver(week: readonly (DayOffer | null)[], today: CalendarDate): boolean {
  return week.every((day) => day === null || day.date < today);
}

/** A month as a table of days from this week on; those that can be asked for are links. */
export function MonthCalendar({ month, days, ...asked }: MonthCalendarProps) {
  const { today, covers } = asked;
  const caption = m.site_calendar_caption({
    month: monthName(month),
    guests: m.site_covers({ covers }),
  });
  return (
    <table className="-mx-[min(1rem,4vw)] w-[calc(100%+min(2rem,8vw))] table-fixed border-collapse sm:mx-0 sm:w-full">
      <caption className="sr-only">{caption}</caption>
      <WeekdayHeads className="small-caps border-b border-line pb-2 text-[min(0.75rem,3.4vw)] text-soft" />
      <tbody>
        {weeksOf(days)
          .filter((week) => !isOver(week, today))
          .map((week) => (
            <tr key={week.find((day) => day)?.date}>
              {week.map((day, index) => (
                <td key={day?.date ?? `empty-${index}`} className="border-b border-line p-0">
                  {day ? <DayCell {...day} {...asked} isToday={day.date === today} /> : null}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const cellLook = cva("flex min-h-14 flex-col items-center justify-center gap-1 py-1 sm:min-h-17", {
  variants: {
    leads: { true: "group w-full rounded-soft no-underline hover:bg-accent hover:text-on-accent" },
    isSoft: { true: "text-soft" },
  },
});

type DayCellProps = DayOffer & Omit<MonthCalendarProps, "month" | "days"> & { isToday: boolean };

function DayCell({ date, state, today, isToday, covers, horizonDays }: DayCellProps) {
  const opensOn = state === "not-yet" ? bookableFrom(date, horizonDays) : null;
  const content = <DayContent {...{ date, state, isToday, isPast: date < today, opensOn }} />;
  if (state === "closed") return <span className={cellLook({ isSoft: true })}>{content}</span>;
  return (
    <PrefillLink
      to={paths.reserveDate(date, { covers })}
      className={cellLook({ leads: true, isSoft: isWanting(state) })}
      aria-current={isToday ? "date" : undefined}
    >
      {content}
    </PrefillLink>
  );
}

function isWanting(state: DayState): boolean {
  return state === "full" || state === "not-yet";
}

type DayContentProps = {
  date: CalendarDate;
  state: DayState;
  isToday: boolean;
  isPast: boolean;
  opensOn: CalendarDate | null;
};

function DayContent({ date, state, isToday, isPast, opensOn }: DayContentProps) {
  const word = isPast ? m.site_day_past() : dayStateWord(state);
  const more = opensOn === null ? "" : `, ${m.site_day_opens_on({ date: longDate(opensOn) })}`;
  return (
    <>
      <span className="sr-only">{`${dayDate(date)} : ${word}${more}`}</span>
      <span
        aria-hidden="true"
        className={cx(
          "font-display text-[min(1.25rem,6vw)] leading-none",
          isToday && "border-b-2 border-brass",
        )}
      >
        {Number(date.slice(8))}
      </span>
      {isPast ? null : (
        <span aria-hidden="true" className="flex items-center gap-1 text-[0.72rem] leading-none">
          <Mark shape={dayMarks[state]} className="size-2 text-accent group-hover:text-on-accent" />
          <span className="hidden text-center sm:inline">{word}</span>
        </span>
      )}
    </>
  );
}
