import { ChangeButton, type ChangeOutcome } from "#app/components/booking/change-button.tsx";
import { ChangeSlots } from "#app/components/booking/change-slots.tsx";
import type { ChangeOffer, ChangeSlot } from "#app/domain/availability/change-offer.ts";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

type ChangeFormProps = {
  reservation: GuestReservation;
  date: CalendarDate;
  covers: number;
  offer: ChangeOffer;
  /** Whether it is the service of a day on which the table stands. */
  isOwn: boolean;
  /** The time that was chosen before. */
  time: string | null;
  requestKey: string;
  error: string | null;
};

/** The form that moves a table: which time of the service, and one button that says what follows. */
export function ChangeForm(props: ChangeFormProps) {
  const { reservation, date, covers, offer, isOwn, time, requestKey, error } = props;
  const { slug, version, status } = reservation;
  const { service, slots } = offer;
  const isRequest = status === "pending";
  const effectOf = ({ meaning, time: at }: ChangeSlot): ChangeOutcome | null =>
    meaning === "move" && isOwn && at === reservation.time ? "resize" : meaning;
  const effects = [...new Set(slots.map(effectOf))].filter((effect) => effect !== null);
  const legend = m.guest_change_times({ date: dayDate(date), service: serviceName(service) });
  return (
    <form
      method="post"
      action={paths.guestChange(slug, { date, covers, service: service.slug })}
      className="group/change mt-8 space-y-8"
    >
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="service" value={service.slug} />
      <input type="hidden" name="covers" value={covers} />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <ChangeSlots
        chosen={time ?? reservation.time}
        {...{ legend, slots, effectOf, isRequest, error }}
      />
      <ChangeButton {...{ effects, covers, isRequest }} />
    </form>
  );
}
