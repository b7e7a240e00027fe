import { guestMessage } from "#app/components/guest/guest-message.ts";
import { GuestStatus } from "#app/components/guest/guest-status.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";

type GuestHeadingProps = { reservation: GuestReservation; phone: ShownPhone };

/**
 * How the reservation stands, in a word and a sentence, with what the restaurant said of it. A mail
 * that is promised says to which address, and how to put a wrong one right.
 */
export function GuestHeading({ reservation, phone }: GuestHeadingProps) {
  const { title, text, next } = guestMessage(reservation);
  const { lastChange, email, hasHeldMail } = reservation;
  const { reason } = lastChange;
  return (
    <header className="mx-auto max-w-xl text-center">
      <GuestStatus {...reservation} />
      <h1 className="page-title mt-4">{title}</h1>
      <p className="mt-4 text-balance">{text}</p>
      {next ? <p className="mt-2 text-balance text-soft [overflow-wrap:anywhere]">{next}</p> : null}
      {next && email !== null && !hasHeldMail ? (
        <p className="flex flex-wrap items-center justify-center gap-x-2 text-soft print:hidden">
          <span className="text-balance">{m.guest_wrong_address()}</span>{" "}
          <PhoneLink phone={phone} />
        </p>
      ) : null}
      {hasHeldMail ? (
        <Notice tone="wait" className="mt-5 text-left">
          {m.guest_mail_held()} <PhoneLink phone={phone} />
        </Notice>
      ) : null}
      {reason ? (
        <figure className="mt-6 border-y border-line py-4">
          <figcaption className="small-caps text-soft">{m.guest_reason()}</figcaption>
          <blockquote
            dir="auto"
            className="mt-2 text-balance font-display text-[1.15rem] italic wrap-anywhere"
          >
            {reason}
          </blockquote>
        </figure>
      ) : null}
    </header>
  );
}
