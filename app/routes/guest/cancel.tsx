import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/cloudflare";
import { type MetaArgs, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CancelQuestion } from "#app/components/guest/cancel-question.tsx";
import { LostLink } from "#app/components/guest/lost-link.tsx";
import { NothingToCancel } from "#app/components/guest/nothing-to-cancel.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { requestKeySchema } from "#app/domain/reservations/request-key.ts";
import { submittedValue } from "#app/forms/submission.ts";
import { guestSlugOf } from "#app/http/guest-slug.ts";
import { malformedGuestForm, refusedGuestForm } from "#app/http/refused-guest-form.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { showToGuest } from "#app/server/reservation-views/show-to-guest.ts";
import { cancelAsGuest } from "#app/server/reservations/cancel-as-guest.ts";

export function meta({ data: view }: MetaArgs<typeof loader>) {
  return view ? [{ title: m.guest_cancel_page_title({ restaurant: view.restaurant.name }) }] : [];
}

export function headers() {
  return privateHeaders;
}

const formSchema = z.object({ requestKey: requestKeySchema });

export async function loader({ params, context: { platform } }: LoaderFunctionArgs) {
  const view = await showToGuest({ slug: guestSlugOf(params) }, platform);
  const status = view.reservation ? (view.reservation.canCancel ? 200 : 409) : 404;
  const freshKey = platform.mintRequestKey();
  return data({ ...view, freshKey }, { status, headers: privateHeaders });
}

export async function action({ request, params, context: { platform } }: ActionFunctionArgs) {
  const slug = guestSlugOf(params);
  const form = submittedValue(await request.formData(), formSchema);
  if (!form) return malformedGuestForm();
  const key = form.requestKey;
  const outcome = await cancelAsGuest({ slug, key }, platform);
  if (!outcome.ok) return refusedGuestForm(outcome, key);
  const to = paths.guestReservation(slug);
  return redirect(to, { status: 303, headers: privateHeaders });
}

export default function CancelPage() {
  const { restaurant, reservation, freshKey } = useLoaderData<typeof loader>();
  const response = useActionData<typeof action>();
  if (!reservation) return <LostLink restaurant={restaurant} />;
  return (
    <SiteShell restaurant={restaurant} status={reservation.status}>
      {reservation.canCancel ? (
        <CancelQuestion
          reservation={reservation}
          requestKey={response?.requestKey ?? freshKey}
          problem={response?.problem ?? null}
        />
      ) : (
        <NothingToCancel reservation={reservation} />
      )}
    </SiteShell>
  );
}
