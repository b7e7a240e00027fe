import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { TextAnchor } from "#app/components/ui/text-link.tsx";
import {
  cancellationOf,
  type GuestReservation,
} from "#app/domain/reservations/guest-reservation.ts";
import { holdsCovers } from "#app/domain/reservations/reservation.ts";
import { mapLink } from "#app/domain/site/map-link.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type GuestActsProps = { reservation: GuestReservation; restaurant: RestaurantCard };

/** What a guest can do next: calendar, way, telephone, change, cancel; or book again. */
export function GuestActs({ reservation, restaurant }: GuestActsProps) {
  return (
    <>
      <div className="mx-auto mt-8 flex max-w-md flex-col gap-3">
        <FirstAct reservation={reservation} />
        {reservation.canChange ? <ChangeLink reservation={reservation} /> : null}
        {reservation.canCancel ? <CancelLink reservation={reservation} /> : null}
      </div>
      <section className="mx-auto mt-12 max-w-md text-center">
        <h2 className="text-[min(1.4rem,8vw)]">{m.guest_find_us()}</h2>
        <p className="mt-3">
          {restaurant.street}
          <br />
          {restaurant.postalCode} {restaurant.city}
        </p>
        <p className="flex flex-wrap items-center justify-center gap-x-6">
          <TextAnchor href={mapLink(restaurant)}>{m.guest_directions()}</TextAnchor>
          <PhoneLink phone={restaurant.phone} />
        </p>
        {reservation.canCancel ? (
          <>
            {reservation.canChange ? null : (
              <p className="mt-2 text-balance text-soft">{m.guest_change_by_phone()}</p>
            )}
            <p className="mt-2 text-balance text-[0.88em] text-soft">{m.guest_private_link()}</p>
          </>
        ) : null}
      </section>
    </>
  );
}

function FirstAct({ reservation }: { reservation: GuestReservation }) {
  const { slug, status, covers, isOver } = reservation;
  if (holdsCovers(status) && !isOver) {
    return (
      <ButtonLink to={paths.guestCalendar(slug)} reloadDocument>
        {m.guest_add_to_calendar()}
      </ButtonLink>
    );
  }
  if (status === "pending") return null;
  const isWithdrawn = status === "cancelled" && cancellationOf(reservation) === "withdrawn";
  const isTurnedAway = status === "refused" || status === "expired" || isWithdrawn;
  return (
    <ButtonLink to={paths.reserve({ covers })}>
      {isTurnedAway ? m.guest_choose_another() : m.guest_book_again()}
    </ButtonLink>
  );
}

function ChangeLink({ reservation: { slug, status } }: { reservation: GuestReservation }) {
  return (
    <ButtonLink tone="plain" to={paths.guestChange(slug)}>
      {status === "pending" ? m.guest_change_link_request() : m.guest_change_link()}
    </ButtonLink>
  );
}

function CancelLink({ reservation: { slug, status } }: { reservation: GuestReservation }) {
  return (
    <ButtonLink tone="plain" to={paths.guestCancel(slug)}>
      {status === "pending" ? m.guest_withdraw_link() : m.guest_cancel_link()}
    </ButtonLink>
  );
}
