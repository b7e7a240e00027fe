import { TextLink } from "#app/components/ui/text-link.tsx";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type EntryLinksProps = {
  today: CalendarDate;
  reservation: {
    slug: string;
    date: CalendarDate;
  };
};

const daysOfWeek = 7;

/** From a reservation on: to write it down for another date, or another for its guest. */
export function EntryLinks({ today, reservation }: EntryLinksProps) {
  const { slug, date } = reservation;
  // The same day of the coming week, as a caller with several dates says them.
  const nextWeek = addDays(date < today ? today : date, daysOfWeek);
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <TextLink to={paths.newReservation({ copy: slug, date: nextWeek })}>
        {m.entry_copy()}
      </TextLink>
      <TextLink to={paths.newReservation({ caller: slug })}>{m.entry_another()}</TextLink>
    </p>
  );
}
