import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
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
import { madeTables, madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { showStandingTable } from "#app/server/reservations/show-standing-table.ts";

const statusOfStanding = { past: 410, "too-far": 404, closed: 404, open: 200 } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { view, attempt } = data;
  const { name } = view.restaurant;
  const isWrong = attempt.lastResult !== null && attempt.failure === null;
  return [{ title: isWrong ? m.site_form_title_wrong({ name }) : m.site_form_title({ name }) }];
};

export function headers() {
  return { "Cache-Control": "private, no-cache" };
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
  return data({ view, attempt }, { status });
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

/** The table of who books a second one: proved by her browser, or by the key that made it. */
async function standingTableOf(refusal: CommandRefusal, key: string, platform: Platform) {
  if (refusal.reason === "key-reused") return showStandingTable({ key }, platform);
  if (refusal.reason !== "duplicate" || refusal.code === null) return null;
  return showStandingTable({ code: refusal.code }, platform);
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

/** Whether the table could be had, and something else stood in its way. */
function isNoFailureOfTheTable(failure: BookingFailure): boolean {
  return failure === "unavailable" || failure === "key-reused" || failure === "duplicate";
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
  let standing: BookingAttempt["standing"] = null;
  if (booking) {
    const { time, requestKey: key, again, ...party } = booking;
    const { LINK_SECRET: secret } = platform.env;
    const own = madeTables(request, secret, platform.now);
    const asked = { ...day, time, party, key, again, own, locale: getLocale() };
    const outcome = await bookTable(asked, platform);
    if (outcome.ok) {
      const { code } = outcome.answer;
      const to = paths.guestReservation(guestSlug({ code, ...day, covers: party.covers }, secret));
      const cookie = madeTablesCookie(request, code, secret, platform.now);
      return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
    }
    standing = await standingTableOf(outcome, key, platform);
    failure = standing === null ? failureOf(outcome) : "duplicate";
  }
  const query = readBookingQuery(request);
  const posted = onlyBookingFields(form);
  const submission = parseWithZod(posted, { schema: bookingFormSchema, disableAutoCoercion: true });
  const readable = readableParts(posted);
  const covers = readable.covers ?? query.covers;
  const time = booking?.time ?? query.time;
  const failed = failure !== null && !isNoFailureOfTheTable(failure);
  const view = await showService({ ...day, covers, time, failed }, platform);
  const isUsed = failure === "key-reused" || failure === "duplicate";
  const key = isUsed ? null : readable.requestKey;
  const attempt: BookingAttempt = {
    time,
    isMisread: false,
    failure,
    standing,
    again: failure === "duplicate" || posted.get("again") === "on",
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
