import { Link } from "@remix-run/react";
import type { KnownGuest } from "#app/domain/reservations/known-guest.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate } from "#app/i18n/format.ts";

type KnownGuestsProps = {
  guests: readonly KnownGuest[];
  /** The page with a guest filled in, for who has no scripts. */
  addressOf: (guest: KnownGuest) => string;
  onTake: (guest: KnownGuest) => void;
};

function historyLabel({ visits, lastVisit }: KnownGuest): string {
  if (lastVisit === null) return m.entry_guest_none();
  const year = lastVisit.slice(0, 4);
  return `${m.entry_guest_visits({ count: visits })} · ${m.entry_guest_last({ date: `${shortDate(lastVisit)} ${year}` })}`;
}

function GuestLines({ guest }: { guest: KnownGuest }) {
  const { phone, email, houseNote } = guest;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="font-semibold underline decoration-line">
          {fullName(guest) || phone || email}
        </bdi>
        {phone === null ? null : <bdi>{phone}</bdi>}
        <span className="text-[0.9em] text-soft">{historyLabel(guest)}</span>
      </span>
      {houseNote === null ? null : (
        <span dir="auto" className="block text-[0.92em] wrap-anywhere whitespace-pre-line">
          {houseNote}
        </span>
      )}
    </>
  );
}

/** The guests whose number, address or name begins as what is typed: to take one fills her in. */
export function KnownGuests({ guests, addressOf, onTake }: KnownGuestsProps) {
  return (
    <div aria-live="polite">
      {guests.length === 0 ? null : (
        <>
          <h3 className="text-[0.9em] font-medium text-soft">{m.entry_guests()}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {guests.map((guest) => (
              <li key={`${guest.phone}-${guest.email}`}>
                <Link
                  to={addressOf(guest)}
                  discover="none"
                  className="block min-h-target content-center px-2 py-1 no-underline hover:bg-raised"
                  onClick={(event) => {
                    event.preventDefault();
                    onTake(guest);
                  }}
                >
                  <GuestLines guest={guest} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
