import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { readBookingQuery } from "#app/booking-query.ts";
import { ClosedService } from "#app/components/booking/closed-service.tsx";
import { type BookingAttempt, ReserveForm } from "#app/components/booking/reserve-form.tsx";
import { ServiceDeadEnd } from "#app/components/booking/service-dead-end.tsx";
import { type BookingObstacle, isKeySpent, isTableGone } from "#app/domain/booking-failure.ts";
import {
  type BookingForm,
  bookingFormSchema,
  onlyBookingFields,
  readableParts,
  readBooking,
} from "#app/domain/booking-form.ts";
import {
  type CarriedDetails,
  isBlank,
  readCarried,
  typedDetails,
} from "#app/domain/carried-details.ts";
import { isBookable, serviceRefusal } from "#app/domain/day-offer.ts";
import { isTrapFilled } from "#app/domain/trap-field.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths, serviceDayParams } from "#app/paths.ts";
import { type ServiceView, showService } from "#app/server/availability/show-service.ts";
import { clientSource } from "#app/server/client-source.ts";
import type { Platform } from "#app/server/context.ts";
import { attemptBooking } from "#app/server/reservations/attempt-booking.ts";
import { guestSlug } from "#app/server/reservations/guest-link.ts";
import { madeTables, madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

const statusOfStanding = { past: 410, "too-far": 404, closed: 404, open: 200 } as const;

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

function serviceDayOf(params: unknown) {
  const parsed = serviceDayParams.safeParse(params);
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}

export const handle = { isRushed: true };

/** The pages that an action has come to, for the loader that follows. */
const answered = new WeakMap<Platform, ReturnType<typeof page>>();

function page(view: ServiceView, attempt: BookingAttempt, status: number) {
  // A form that somebody has filled in is kept by nobody, not even by her own browser.
  const isHers = attempt.details !== null || attempt.lastResult !== null;
  const headers: HeadersInit = {
    "Cache-Control": isHers ? "no-store" : "private, no-cache",
    ...(status === 429 ? { "Retry-After": "60" } : {}),
  };
  return data({ view, attempt }, { status, headers });
}

/** The page from which a booking starts, with the details that were typed on another one. */
async function startingPage(
  { params, request, context }: LoaderFunctionArgs,
  details: CarriedDetails | null,
) {
  const { covers, time, isMisread } = readBookingQuery(request);
  const view = await showService({ ...serviceDayOf(params), covers, time }, context.platform);
  const hasForm = view.standing === "open" && isBookable(view.offer);
  const attempt: BookingAttempt = {
    time,
    isMisread,
    failure: null,
    unsent: null,
    standing: null,
    again: false,
    lastResult: null,
    requestKey: hasForm ? context.platform.mintRequestKey() : null,
    details,
  };
  const status = isMisread ? 400 : statusOfStanding[view.standing];
  return page(view, attempt, status);
}

export async function loader(args: LoaderFunctionArgs) {
  return answered.get(args.context.platform) ?? startingPage(args, null);
}

function statusOf(view: ServiceView, { failure, unsent }: BookingObstacle): number {
  if (view.standing === "past" || view.standing === "closed")
    return statusOfStanding[view.standing];
  if (unsent === "too-many") return 429;
  if (failure === null) return 400;
  if (failure === "failed") return 500;
  return failure === "unavailable" ? 503 : 409;
}

function answerWith(answer: ReturnType<typeof page>, platform: Platform) {
  answered.set(platform, answer);
  return answer;
}

/** The page that a form without a table comes back to, filled as it was sent. */
async function refusedPage(
  { params, request, context: { platform } }: ActionFunctionArgs,
  form: FormData,
  booking: BookingForm | null,
  obstacle: BookingObstacle,
) {
  const posted = onlyBookingFields(form);
  const readable = readableParts(posted);
  const query = readBookingQuery(request);
  const covers = readable.covers ?? query.covers;
  const time = booking?.time ?? query.time;
  const failed = isTableGone(obstacle.failure);
  const view = await showService({ ...serviceDayOf(params), covers, time, failed }, platform);
  const submission = parseWithZod(posted, { schema: bookingFormSchema, disableAutoCoercion: true });
  const refused = obstacle.failure ?? obstacle.unsent;
  const key = isKeySpent(obstacle) ? null : readable.requestKey;
  const attempt: BookingAttempt = {
    ...obstacle,
    time,
    isMisread: false,
    again: obstacle.failure === "duplicate" || posted.get("again") === "on",
    lastResult: submission.reply({ formErrors: refused === null ? [] : [refused] }),
    requestKey: key ?? platform.mintRequestKey(),
    details: typedDetails(form),
  };
  return page(view, attempt, statusOf(view, obstacle));
}

/** To the page of a reservation, with the cookie by which this browser is known to have made it. */
function toReservation(
  request: Request,
  table: Parameters<typeof guestSlug>[0],
  platform: Platform,
) {
  const secrets = linkSecrets(platform.env);
  const cookie = madeTablesCookie(request, table.code, secrets, platform.now);
  const to = paths.guestReservation(guestSlug(table, secrets[0]));
  return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
}

/** Where a booking form leads that is sent to another page or language, and books nothing. */
async function goneOn(args: ActionFunctionArgs, form: FormData, carried: CarriedDetails) {
  // A booking form that nothing was typed into is left by going on, as by a link.
  const isLeft = form.has("requestKey") && isBlank(carried);
  const { pathname, search } = new URL(args.request.url);
  if (isLeft) return redirect(pathname + search, 303);
  return answerWith(await startingPage(args, carried), args.context.platform);
}

export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const { platform } = context;
  const day = serviceDayOf(params);
  const form = await request.formData();
  const carried = readCarried(form);
  if (carried) return goneOn(args, form, carried);
  const attempt = {
    day,
    booking: readBooking(form),
    requestKey: readableParts(form).requestKey,
    isTrapFilled: isTrapFilled(form),
    source: clientSource(request.headers),
    own: madeTables(request, linkSecrets(platform.env), platform.now),
    locale: getLocale(),
  };
  const { booked, obstacle } = await attemptBooking(attempt, platform);
  if (obstacle)
    return answerWith(await refusedPage(args, form, attempt.booking, obstacle), platform);
  return toReservation(request, { ...booked, service: day.service }, platform);
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
