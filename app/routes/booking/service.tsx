import {
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ClosedService } from "#app/components/booking/closed-service.tsx";
import { ReserveForm } from "#app/components/booking/reserve-form.tsx";
import { ServiceDeadEnd } from "#app/components/booking/service-dead-end.tsx";
import { serviceRefusal } from "#app/domain/availability/day-offer.ts";
import {
  isBlank,
  type PrefillDetails,
  readPrefill,
} from "#app/domain/reservations/prefill-details.ts";
import { isBookingPage } from "#app/http/booking-page.ts";
import { readBookingQuery } from "#app/http/booking-query.ts";
import { refusedBooking } from "#app/http/refused-booking.ts";
import type { RouteHandle } from "#app/http/route-handle.ts";
import { routeParams } from "#app/http/route-params.ts";
import { sentBooking } from "#app/http/sent-booking.ts";
import { startedBooking } from "#app/http/started-booking.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths, serviceDayParams } from "#app/paths.ts";
import { showService } from "#app/server/availability/show-service.ts";
import { clientSource } from "#app/server/http/client-source.ts";
import type { Platform } from "#app/server/platform.ts";
import { attemptBooking } from "#app/server/reservations/attempt-booking.ts";
import { madeTables, madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { view, attempt } = data;
  const { name } = view.restaurant;
  const { lastResult, failure, unsent } = attempt;
  const isRight = Object.keys(lastResult?.error ?? {}).every((field) => field === "");
  if (unsent !== null && isRight) return [{ title: m.site_form_title_unsent({ name }) }];
  const isWrong = lastResult !== null && failure === null;
  return [{ title: isWrong ? m.site_form_title_wrong({ name }) : m.site_form_title({ name }) }];
};

export function headers({ loaderHeaders }: HeadersArgs) {
  return loaderHeaders;
}

export const handle = { isRushed: true } satisfies RouteHandle;

async function startingPage(
  { request, params, context: { platform } }: LoaderFunctionArgs,
  details: PrefillDetails | null,
) {
  const day = routeParams(serviceDayParams, params);
  const query = readBookingQuery(request);
  const { covers, time } = query;
  const view = await showService({ ...day, covers, time }, platform);
  return startedBooking(view, query, details, platform.mintRequestKey);
}

export async function loader(args: LoaderFunctionArgs) {
  const outcome = args.context.platform.actionOutcome;
  if (outcome?.ok && isBookingPage(outcome.result)) return outcome.result;
  return startingPage(args, null);
}

/** Where a booking form leads that is sent to another page or language, and books nothing. */
async function goOn(args: ActionFunctionArgs, form: FormData, prefill: PrefillDetails) {
  // A booking form that nothing was typed into is left by going on, as by a link.
  const isLeft = form.has("requestKey") && isBlank(prefill);
  const { pathname, search } = new URL(args.request.url);
  return isLeft ? redirect(pathname + search, 303) : startingPage(args, prefill);
}

/** Whose form it is, as far as the request tells. */
function senderOf(request: Request, { env, now }: Pick<Platform, "env" | "now">) {
  const own = madeTables(request, linkSecrets(env), now);
  return { source: clientSource(request.headers), own, locale: getLocale() };
}

export async function action(args: ActionFunctionArgs) {
  const { params, request } = args;
  const { platform } = args.context;
  const day = routeParams(serviceDayParams, params);
  const form = await request.formData();
  const prefill = readPrefill(form);
  if (prefill) return goOn(args, form, prefill);
  const sent = sentBooking(form, readBookingQuery(request));
  const attempt = { day, ...sent, ...senderOf(request, platform) };
  const outcome = await attemptBooking(attempt, platform);
  if (!outcome.ok) return refusedBooking(form, sent, outcome, platform.mintRequestKey);
  const { code, slug } = outcome.table;
  const cookie = madeTablesCookie(request, code, linkSecrets(platform.env), platform.now);
  const headers = { "Set-Cookie": cookie };
  return redirect(paths.guestReservation(slug), { status: 303, headers });
}

export default function ReserveService() {
  const { view, attempt } = useLoaderData<typeof loader>();
  if (view.standing === "closed") return <ClosedService view={view} attempt={attempt} />;
  const isOver = view.standing === "open" && serviceRefusal(view.offer) === "past";
  const isTooLarge = view.covers > view.partyMax && attempt.failure === null && !isOver;
  if (view.standing !== "open" || isTooLarge) {
    return <ServiceDeadEnd view={view} details={attempt.details} />;
  }
  return <ReserveForm view={view} attempt={attempt} />;
}
