import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/cloudflare";
import { type MetaArgs, useActionData, useLoaderData } from "@remix-run/react";
import { LatenessQuestion } from "#app/components/guest/lateness-question.tsx";
import { LostLink } from "#app/components/guest/lost-link.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { lateFormSchema } from "#app/forms/late-form.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { guestSlugOf } from "#app/http/guest-slug.ts";
import { malformedGuestForm, refusedGuestForm } from "#app/http/refused-guest-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { showToGuest } from "#app/server/reservation-views/show-to-guest.ts";
import { announceLatenessAsGuest } from "#app/server/reservations/announce-lateness-as-guest.ts";

export function meta({ data: view }: MetaArgs<typeof loader>) {
  return view ? [{ title: m.guest_late_page_title({ restaurant: view.restaurant.name }) }] : [];
}

export function headers() {
  return privateHeaders;
}

export async function loader({ params, context: { platform } }: LoaderFunctionArgs) {
  const view = await showToGuest({ slug: guestSlugOf(params) }, platform);
  const canSay = view.reservation !== null && view.reservation.latenessChoices.length > 0;
  const status = view.reservation ? (canSay ? 200 : 409) : 404;
  const freshKey = platform.mintRequestKey();
  return data({ ...view, freshKey }, { status, headers: privateHeaders });
}

export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const slug = guestSlugOf(params);
  const form = submittedValue(await request.formData(), lateFormSchema);
  if (!form) return malformedGuestForm();
  const { requestKey: key, minutes } = form;
  const outcome = await announceLatenessAsGuest({ slug, key, minutes }, platform);
  if (!outcome.ok) return refusedGuestForm(outcome, key);
  const to = paths.guestReservation(slug);
  return redirect(to, { status: 303, headers: privateHeaders });
}

export default function LatePage() {
  const { restaurant, reservation, freshKey } = useLoaderData<typeof loader>();
  const response = useActionData<typeof action>();
  if (!reservation) return <LostLink restaurant={restaurant} />;
  return (
    <SiteShell restaurant={restaurant} status={reservation.status}>
      <LatenessQuestion
        reservation={reservation}
        phone={restaurant.phone}
        requestKey={response?.requestKey ?? freshKey}
        problem={response?.problem ?? null}
      />
    </SiteShell>
  );
}
