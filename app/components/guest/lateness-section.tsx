import { LatenessForm, openChoices } from "#app/components/guest/lateness-form.tsx";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

type LatenessSectionProps = { reservation: GuestReservation; requestKey: string };

/** What a guest has said of her lateness, and how to say it; nothing on any other day. */
export function LatenessSection({ reservation, requestKey }: LatenessSectionProps) {
  const { lateMinutes, status } = reservation;
  const isSaid = lateMinutes !== null && status === "confirmed";
  const canSay = openChoices(reservation).length > 0;
  if (!isSaid && !canSay) return null;
  return (
    <section aria-labelledby="late" className="mx-auto mt-8 max-w-md border-y border-line py-5">
      <h2 id="late" className="text-[min(1.3rem,8vw)]">
        {isSaid ? m.guest_late_said_title({ minutes: lateMinutes }) : m.guest_late_title()}
      </h2>
      <p className="mt-1 text-soft">
        {isSaid ? <span>{m.guest_late_said()} </span> : null}
        {canSay ? (isSaid ? m.guest_late_otherwise() : m.guest_late_text()) : null}
      </p>
      {canSay ? (
        <div className="mt-4">
          <LatenessForm {...{ reservation, requestKey }} />
        </div>
      ) : null}
    </section>
  );
}
