import { ToCalendar } from "#app/components/booking/to-calendar.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import type { PrefillDetails } from "#app/domain/reservations/prefill-details.ts";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";

type DeadEndProps = {
  restaurant: RestaurantCard;
  title: string;
  text: string;
  covers: number;
  /** Whether a call could help. */
  canCall: boolean;
  details: PrefillDetails | null;
};

/** A booking page that cannot go on: why, and the ways that are open. */
export function DeadEnd(props: DeadEndProps) {
  const { restaurant, title, text, covers, canCall, details } = props;
  return (
    <SiteShell {...{ restaurant, details }}>
      <h1 className="page-title">{title}</h1>
      <p className="mt-4 max-w-prose">{text}</p>
      <p className="mt-8">
        <ToCalendar covers={covers} />
      </p>
      {canCall ? (
        <p className="mt-6 flex flex-wrap items-center gap-x-2">
          {m.site_call_us()} <PhoneLink phone={restaurant.phone} />
        </p>
      ) : null}
    </SiteShell>
  );
}
