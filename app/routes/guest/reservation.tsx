import { data, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { type MetaArgs, useLoaderData } from "@remix-run/react";
import { GuestActs } from "#app/components/guest/guest-actions.tsx";
import { GuestHeading } from "#app/components/guest/guest-heading.tsx";
import { GuestTable } from "#app/components/guest/guest-table.tsx";
import { LatenessSection } from "#app/components/guest/lateness-section.tsx";
import { LostLink } from "#app/components/guest/lost-link.tsx";
import { RequestedChange } from "#app/components/guest/requested-change.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { guestSlugOf } from "#app/http/guest-slug.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { showToGuest } from "#app/server/reservation-views/show-to-guest.ts";

export function meta({ data: view }: MetaArgs<typeof loader>) {
  return view ? [{ title: m.guest_page_title({ restaurant: view.restaurant.name }) }] : [];
}

export function headers() {
  return privateHeaders;
}

export async function loader({ params, context: { platform } }: LoaderFunctionArgs) {
  const view = await showToGuest({ slug: guestSlugOf(params) }, platform);
  const requestKey = platform.mintRequestKey();
  const status = view.reservation ? 200 : 404;
  return data({ ...view, requestKey }, { status, headers: privateHeaders });
}

export default function GuestReservationPage() {
  const { restaurant, reservation, requestKey } = useLoaderData<typeof loader>();
  if (!reservation) return <LostLink restaurant={restaurant} />;
  return (
    <SiteShell restaurant={restaurant} status={reservation.status}>
      <GuestHeading reservation={reservation} phone={restaurant.phone} />
      <GuestTable reservation={reservation} />
      <RequestedChange {...{ reservation, requestKey }} />
      <LatenessSection {...{ reservation, requestKey }} />
      <GuestActs reservation={reservation} restaurant={restaurant} />
    </SiteShell>
  );
}
