import { PhoneLink } from "#app/components/phone-link.tsx";
import { SiteShell } from "#app/components/site-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { RestaurantCard } from "#app/domain/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type DeadEndProps = {
  restaurant: RestaurantCard;
  title: string;
  text: string;
  covers: number;
};

/** A booking page that cannot go on: why, and the ways that are open. */
export function DeadEnd({ restaurant, title, text, covers }: DeadEndProps) {
  return (
    <SiteShell restaurant={restaurant}>
      <h1 className="page-title">{title}</h1>
      <p className="mt-4 max-w-prose">{text}</p>
      <p className="mt-8">
        <ButtonLink to={paths.reserve({ covers })}>{m.site_to_calendar()}</ButtonLink>
      </p>
      <p className="mt-6 flex flex-wrap items-center gap-x-2">
        {m.site_call_us()} <PhoneLink phone={restaurant.phone} />
      </p>
    </SiteShell>
  );
}
