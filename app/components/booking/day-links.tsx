import { Choice, choiceLook } from "#app/components/booking/choice.tsx";
import { dayMarks, dayStateWord } from "#app/components/booking/states.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { DayOffer } from "#app/domain/availability/day-offer.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { shortDate } from "#app/i18n/format.ts";

type DayLinksProps = {
  days: readonly DayOffer[];
  /** The page of each day. */
  to: (date: CalendarDate) => string;
  current?: CalendarDate;
};

/** Some days as ways to their pages, each with what it offers; a closed one is only named. */
export function DayLinks({ days, to, current }: DayLinksProps) {
  return (
    <ul className="choices">
      {days
        .filter(({ date }) => date !== current)
        .map((day) => (
          <li key={day.date}>
            <DayLink {...day} to={to(day.date)} />
          </li>
        ))}
    </ul>
  );
}

function DayLink({ date, state, to }: DayOffer & { to: string }) {
  const content = (
    <>
      <span>{shortDate(date)}</span>
      <span className="flex items-baseline gap-1.5 text-[0.82rem] text-soft">
        <Mark shape={dayMarks[state]} className="text-accent" />
        {dayStateWord(state)}
      </span>
    </>
  );
  if (state === "closed") {
    return <span className={choiceLook({ leads: false, of: "day" })}>{content}</span>;
  }
  return (
    <Choice to={to} of="day" isRaised>
      {content}
    </Choice>
  );
}
