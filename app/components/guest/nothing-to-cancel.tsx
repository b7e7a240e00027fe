import { GuestTable } from "#app/components/guest/guest-table.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import {
  cancellationOf,
  type GuestReservation,
} from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

const alreadyGivenUp = {
  withdrawn: m.guest_cannot_cancel_withdrawn,
  request: m.guest_cannot_cancel_request,
  table: m.guest_cannot_cancel_cancelled,
} as const;

function whyNot(reservation: GuestReservation): string {
  switch (reservation.status) {
    case "cancelled":
      return alreadyGivenUp[cancellationOf(reservation)]();
    case "refused":
      return m.guest_cannot_cancel_refused();
    case "expired":
      return m.guest_cannot_cancel_expired();
    case "arrived":
      return m.guest_cannot_cancel_arrived();
    case "pending":
    case "confirmed":
    case "no_show":
      return m.guest_cannot_cancel_over();
  }
}

/** Says why a reservation can no longer be cancelled. */
export function NothingToCancel({ reservation }: { reservation: GuestReservation }) {
  return (
    <>
      <div className="mx-auto max-w-md text-center">
        <h1 className="page-title">{m.guest_cannot_cancel_title()}</h1>
        <p className="mt-4 text-balance">{whyNot(reservation)}</p>
        <p className="mt-6">
          <ButtonLink tone="plain" to={paths.guestReservation(reservation.slug)}>
            {m.guest_back_to_reservation()}
          </ButtonLink>
        </p>
      </div>
      <GuestTable reservation={reservation} />
    </>
  );
}
