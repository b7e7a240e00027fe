import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { type MetaArgs, useActionData, useLoaderData } from "@remix-run/react";
import { ChangePage } from "#app/components/booking/change-page.tsx";
import { NothingToChange } from "#app/components/booking/nothing-to-change.tsx";
import { LostLink } from "#app/components/guest/lost-link.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { asksToWithdraw, changeFormSchema, withdrawalFormSchema } from "#app/forms/change-form.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { startedChange } from "#app/http/change-page.ts";
import { readChangeQuery } from "#app/http/change-query.ts";
import { changedByGuest } from "#app/http/changed-by-guest.ts";
import { guestSlugOf } from "#app/http/guest-slug.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { showChangeToGuest } from "#app/server/reservation-views/show-change-to-guest.ts";
import { changeAsGuest } from "#app/server/reservations/change-as-guest.ts";
import { withdrawChangeAsGuest } from "#app/server/reservations/withdraw-change-as-guest.ts";

export function meta({ data }: MetaArgs<typeof loader>) {
  if (!data) return [];
  return [{ title: m.guest_change_page_title({ restaurant: data.view.restaurant.name }) }];
}

export function headers() {
  return privateHeaders;
}

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  const { asked, isMisread } = readChangeQuery(request);
  const view = await showChangeToGuest({ slug: guestSlugOf(params), asked }, platform);
  return startedChange(view, isMisread, platform.mintRequestKey);
}

export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const slug = guestSlugOf(params);
  const posted = await request.formData();
  if (asksToWithdraw(posted)) {
    const form = submittedValue(posted, withdrawalFormSchema);
    const verb = ({ requestKey: key, expectedVersion }: NonNullable<typeof form>) =>
      withdrawChangeAsGuest({ slug, key, expectedVersion }, platform);
    return changedByGuest({ slug, posted, form }, verb, platform);
  }
  const form = submittedValue(posted, changeFormSchema);
  const verb = ({ requestKey: key, expectedVersion, ...placement }: NonNullable<typeof form>) =>
    changeAsGuest({ slug, key, expectedVersion, placement }, platform);
  return changedByGuest({ slug, posted, form }, verb, platform);
}

export default function GuestChangePage() {
  const started = useLoaderData<typeof loader>();
  const { view, attempt } = useActionData<typeof action>() ?? started;
  const { restaurant, reservation, change } = view;
  if (!reservation) return <LostLink restaurant={restaurant} />;
  const { phone } = restaurant;
  return (
    <SiteShell restaurant={restaurant} status={reservation.status}>
      {change === null ? (
        <NothingToChange {...{ reservation, phone }} problem={attempt.problem} />
      ) : (
        <ChangePage {...{ reservation, change, phone, attempt }} />
      )}
    </SiteShell>
  );
}
