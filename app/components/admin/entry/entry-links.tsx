import { ButtonLink } from "#app/components/ui/button.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { staffEditOf } from "#app/domain/reservations/staff-edit.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { addDays, type CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type EntryLinksProps = {
  period: AdminPeriod;
  today: CalendarDate;
  reservation: {
    slug: string;
    date: CalendarDate;
    service: ServiceSlug;
    status: ReservationStatus;
  };
};

const daysOfWeek = 7;

/** From a reservation on: to put it right, to write it down for another date, or another for its guest. */
export function EntryLinks({ period, today, reservation }: EntryLinksProps) {
  const { slug, date, service } = reservation;
  const isEditable = staffEditOf(reservation, today) !== "nothing";
  // The same day of the coming week, as a caller with several dates says them.
  const nextWeek = addDays(date < today ? today : date, daysOfWeek);
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
      {isEditable ? (
        <ButtonLink tone="plain" to={paths.editReservation(period, date, service, slug)}>
          {m.edit_link()}
        </ButtonLink>
      ) : null}
      <TextLink to={paths.newReservation({ copy: slug, date: nextWeek })}>
        {m.entry_copy()}
      </TextLink>
      <TextLink to={paths.newReservation({ caller: slug })}>{m.entry_another()}</TextLink>
    </p>
  );
}
