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
import type { Unsent } from "#app/components/booking/unsent-notice.tsx";
import {
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
import type { CommandRefusal } from "#app/domain/ledger-command.ts";
import { isTrapFilled } from "#app/domain/trap-field.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";
import { paths, serviceDayParams } from "#app/paths.ts";
import { type ServiceView, showService } from "#app/server/availability/show-service.ts";
import { clientSource } from "#app/server/client-source.ts";
import type { Platform } from "#app/server/context.ts";
import { guestSlug } from "#app/server/reservations/guest-link.ts";
import { isKeyKept } from "#app/server/reservations/key-kept.ts";
import { madeTables, madeTablesCookie } from "#app/server/reservations/made-tables.ts";
import { showStandingTable } from "#app/server/reservations/show-standing-table.ts";
import { takeBooking } from "#app/server/reservations/take-booking.ts";
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

function statusOf(
  view: ServiceView,
  failure: BookingFailure | null,
  unsent: Unsent | null,
): number {
  if (view.standing === "past" || view.standing === "closed")
    return statusOfStanding[view.standing];
  if (unsent === "too-many") return 429;
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
  if (carried) {
    // A booking form that nothing was typed into is left by going on, as by a link.
    const isLeft = form.has("requestKey") && isBlank(carried);
    const { pathname, search } = new URL(request.url);
    if (isLeft) return redirect(pathname + search, 303);
    return answerWith(await startingPage(args, carried), platform);
  }
  const booking = readBooking(form);
  const posted = onlyBookingFields(form);
  const readable = readableParts(posted);
  let failure: BookingFailure | null = null;
  let unsent: Unsent | null = isTrapFilled(form) ? "trap-filled" : null;
  let standing: BookingAttempt["standing"] = null;
  if (booking && unsent === null) {
    const { time, requestKey: key, again, ...party } = booking;
    const secrets = linkSecrets(platform.env);
    const own = madeTables(request, secrets, platform.now);
    const asked = { ...day, time, party, key, again, own, locale: getLocale() };
    const outcome = await takeBooking(asked, clientSource(request.headers), platform);
    if (outcome.ok) {
      const { code } = outcome.answer;
      const to = paths.guestReservation(
        guestSlug({ code, ...day, covers: party.covers }, secrets[0]),
      );
      const cookie = madeTablesCookie(request, code, secrets, platform.now);
      return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
    }
    if (outcome.reason === "bad-key" || outcome.reason === "too-many") unsent = outcome.reason;
    else {
      standing = await standingTableOf(outcome, key, platform);
      failure = standing === null ? failureOf(outcome) : "duplicate";
    }
  } else if (readable.requestKey !== null && !(await isKeyKept(readable.requestKey, platform))) {
    unsent = "bad-key";
  }
  const query = readBookingQuery(request);
  const submission = parseWithZod(posted, { schema: bookingFormSchema, disableAutoCoercion: true });
  const covers = readable.covers ?? query.covers;
  const time = booking?.time ?? query.time;
  const failed = failure !== null && !isNoFailureOfTheTable(failure);
  const view = await showService({ ...day, covers, time, failed }, platform);
  const isUsed = failure === "key-reused" || failure === "duplicate" || unsent === "bad-key";
  const key = isUsed ? null : readable.requestKey;
  const refused = failure ?? unsent;
  const attempt: BookingAttempt = {
    time,
    isMisread: false,
    failure,
    unsent,
    standing,
    again: failure === "duplicate" || posted.get("again") === "on",
    lastResult: submission.reply({ formErrors: refused === null ? [] : [refused] }),
    requestKey: key ?? platform.mintRequestKey(),
    details: typedDetails(form),
  };
  return answerWith(page(view, attempt, statusOf(view, failure, unsent)), platform);
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
