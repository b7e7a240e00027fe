import { dayMarks, dayStateWord } from "#app/components/booking/states.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { DayOffer } from "#app/domain/day-offer.ts";
import { shortDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type DayLinksProps = { days: readonly DayOffer[]; covers: number; current?: CalendarDate };

/** Some days as links, each with what it offers; a closed one is only named. */
export function DayLinks({ days, covers, current }: DayLinksProps) {
  return (
    <ul className="choices">
      {days
        .filter(({ date }) => date !== current)
        .map((day) => (
          <li key={day.date}>
            <DayLink {...day} covers={covers} />
          </li>
        ))}
    </ul>
  );
}

const shape =
  "flex min-h-target flex-col justify-center rounded-soft border px-3 py-2 leading-tight";

function DayLink({ date, state, covers }: DayOffer & { covers: number }) {
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
    return <span className={`${shape} border-transparent text-soft`}>{content}</span>;
  }
  return (
    <a
      href={paths.reserveDate(date, { covers })}
      className={`${shape} border-edge bg-raised no-underline hover:border-accent`}
    >
      {content}
    </a>
  );
}
