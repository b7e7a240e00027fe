import type { ChangeProblem } from "#app/components/booking/change-problem.tsx";
import { GuestTable } from "#app/components/guest/guest-table.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

function whyNot({ status, isOver }: GuestReservation): string {
  switch (status) {
    case "cancelled":
      return m.guest_cannot_change_cancelled();
    case "refused":
      return m.guest_cannot_cancel_refused();
    case "expired":
      return m.guest_cannot_cancel_expired();
    case "arrived":
      return m.guest_cannot_cancel_arrived();
    case "no_show":
      return m.guest_cannot_cancel_over();
    case "pending":
    case "confirmed":
      return isOver ? m.guest_cannot_cancel_over() : m.guest_cannot_change_too_late();
  }
}

type NothingToChangeProps = {
  reservation: GuestReservation;
  phone: ShownPhone;
  problem: ChangeProblem | null;
};

/** Says why a table can no longer be changed here, and whom to call. */
export function NothingToChange({ reservation, phone, problem }: NothingToChangeProps) {
  const isAlert = problem !== null;
  return (
    <>
      <div className="mx-auto max-w-md text-center" role={isAlert ? "alert" : undefined}>
        <h1 className="page-title">{m.guest_cannot_change_title()}</h1>
        <p className="mt-4 text-balance">{whyNot(reservation)}</p>
        <p className="flex flex-wrap items-center justify-center gap-x-2">
          <span>{m.site_call()}</span> <PhoneLink phone={phone} />
        </p>
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
