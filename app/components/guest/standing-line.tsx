import { namedTableLabel } from "#app/components/guest/table-label.ts";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What stands while a guest looks for another table, and the change that she waits for already. */
export function StandingLine({ reservation }: { reservation: GuestReservation }) {
  const { requestedChange, status } = reservation;
  const table = namedTableLabel(reservation);
  return (
    <div className="mt-4 max-w-prose">
      <p>
        {status === "pending"
          ? m.guest_change_stands_request({ table })
          : m.guest_change_stands({ table })}
      </p>
      {requestedChange === null ? null : (
        <p className="mt-2">
          {m.guest_change_waits_already({ table: namedTableLabel(requestedChange) })}
        </p>
      )}
    </div>
  );
}
