import { SiteShell } from "#app/components/site/site-shell.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { RestaurantCard } from "#app/domain/site/restaurant-card.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

/** For a link whose key is wrong, most often because it was cut on its way. */
export function LostLink({ restaurant }: { restaurant: RestaurantCard }) {
  return (
    <SiteShell restaurant={restaurant}>
      <div className="mx-auto max-w-xl text-center">
        <h1 className="page-title">{m.guest_lost_title()}</h1>
        <p className="mt-4 text-balance">{m.guest_lost_text()}</p>
        <p className="mt-3">
          <PhoneLink phone={restaurant.phone} />
        </p>
        <p className="mt-6">
          <ButtonLink tone="plain" to={paths.home()}>
            {m.site_error_back_home()}
          </ButtonLink>
        </p>
      </div>
    </SiteShell>
  );
}
