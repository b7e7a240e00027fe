import { Button } from "#app/components/ui/button.tsx";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type LatenessFormProps = { reservation: GuestReservation; requestKey: string };

/** What a guest may say that she has not said already. */
export function openChoices({ latenessChoices, lateMinutes }: GuestReservation) {
  return latenessChoices.filter((minutes) => minutes !== lateMinutes);
}

/** One button for each lateness that a guest may still announce. */
export function LatenessForm({ reservation, requestKey }: LatenessFormProps) {
  const { slug } = reservation;
  return (
    <form method="post" action={paths.guestLate(slug)} className="flex flex-wrap gap-2">
      <input type="hidden" name="requestKey" value={requestKey} />
      {openChoices(reservation).map((minutes) => (
        <Button
          key={minutes}
          tone="plain"
          name="minutes"
          value={minutes}
          className="flex-1 basis-20 whitespace-nowrap"
        >
          {m.guest_late_minutes({ minutes })}
        </Button>
      ))}
    </form>
  );
}
