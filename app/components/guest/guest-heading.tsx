import { GuestStatus } from "#app/components/guest/guest-status.tsx";
import { guestWords } from "#app/components/guest/guest-words.ts";
import type { GuestReservation } from "#app/domain/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** How the reservation stands, in a word and a sentence, with what the restaurant said of it. */
export function GuestHeading({ reservation }: { reservation: GuestReservation }) {
  const { title, text, next } = guestWords(reservation);
  const { reason } = reservation.lastChange;
  return (
    <header className="mx-auto max-w-xl text-center">
      <GuestStatus {...reservation} />
      <h1 className="mt-4 text-[2.1rem] sm:text-[2.7rem]">{title}</h1>
      <p className="mt-4 text-balance">{text}</p>
      {next ? <p className="mt-2 text-balance text-soft">{next}</p> : null}
      {reason ? (
        <figure className="mt-6 border-y border-line py-4">
          <figcaption className="small-caps text-soft">{m.guest_reason()}</figcaption>
          <blockquote className="mt-2 text-balance font-display text-[1.15rem] italic">
            {reason}
          </blockquote>
        </figure>
      ) : null}
    </header>
  );
}
