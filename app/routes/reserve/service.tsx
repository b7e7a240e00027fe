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
import type { BookingFailure } from "#app/components/booking/refusal-notice.tsx";
import { type BookingAttempt, ReserveForm } from "#app/components/booking/reserve-form.tsx";
import { ServiceDeadEnd } from "#app/components/booking/service-dead-end.tsx";
import {
  bookingFormSchema,
  onlyBookingFields,
  readableParts,
  readBooking,
} from "#app/domain/booking-form.ts";
import { type CarriedDetails, readCarried, typedDetails } from "#app/domain/carried-details.ts";
import { isBookable } from "#app/domain/day-offer.ts";
import type { CommandRefusal } from "#app/domain/ledger-command.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths, serviceDayParams } from "#app/paths.ts";
import { type ServiceView, showService } from "#app/server/availability/show-service.ts";
import type { Platform } from "#app/server/context.ts";
import { bookTable } from "#app/server/reservations/book.ts";
import { guestSlug } from "#app/server/reservations/guest-link.ts";

const statusOfStanding = { past: 410, "too-far": 404, closed: 404, open: 200 } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { view, attempt } = data;
  const { name } = view.restaurant;
  const isWrong = attempt.lastResult !== null && attempt.failure === null;
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
  const headers = { "Cache-Control": isHers ? "no-store" : "private, no-cache" };
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

/** Of what a ledger may refuse, a booking knows only these; the rest would be a fault of ours. */
function failureOf({ reason }: CommandRefusal): BookingFailure {
  switch (reason) {
    case "over-capacity":
    case "not-found":
    case "not-allowed":
      return "unavailable";
    default:
      return reason;
  }
}

function statusOf(view: ServiceView, failure: BookingFailure | null): number {
  if (view.standing === "past" || view.standing === "closed")
    return statusOfStanding[view.standing];
  if (failure === null) return 400;
  return failure === "unavailable" ? 503 : 409;
}

function answerWith(answer: ReturnType<typeof page>, platform: Platform) {
  answered.set(platform, answer);
  return answer;
}

export async function action(args: ActionFunctionArgs) {
  const { params, request, context } = args;
  const day = serviceDayOf(params);
  const { platform } = context;
  const form = await request.formData();
  const carried = readCarried(form);
  if (carried) return answerWith(await startingPage(args, carried), platform);
  const booking = readBooking(form);
  let failure: BookingFailure | null = null;
  if (booking) {
    const { time, requestKey: key, ...party } = booking;
    const outcome = await bookTable({ ...day, time, party, key, locale: getLocale() }, platform);
    if (outcome.ok) {
      const table = { code: outcome.answer.code, covers: party.covers, service: day.service };
      return redirect(paths.guestReservation(guestSlug(table, platform.env.LINK_SECRET)), 303);
    }
    failure = failureOf(outcome);
  }
  const query = readBookingQuery(request);
  const posted = onlyBookingFields(form);
  const submission = parseWithZod(posted, { schema: bookingFormSchema, disableAutoCoercion: true });
  const readable = readableParts(posted);
  const covers = readable.covers ?? query.covers;
  const time = booking?.time ?? query.time;
  const failed = failure !== null && failure !== "unavailable" && failure !== "key-reused";
  const view = await showService({ ...day, covers, time, failed }, platform);
  const key = failure === "key-reused" ? null : readable.requestKey;
  const attempt: BookingAttempt = {
    time,
    isMisread: false,
    failure,
    lastResult: submission.reply({ formErrors: failure === null ? [] : [failure] }),
    requestKey: key ?? platform.mintRequestKey(),
    details: typedDetails(form),
  };
  return answerWith(page(view, attempt, statusOf(view, failure)), platform);
}

export default function ReserveService() {
  const { view, attempt } = useLoaderData<typeof loader>();
  if (view.standing === "closed") return <ClosedService view={view} attempt={attempt} />;
  const isTooLarge = view.covers > view.partyMax && attempt.failure === null;
  if (view.standing !== "open" || isTooLarge) return <ServiceDeadEnd view={view} />;
  return <ReserveForm view={view} attempt={attempt} />;
}
