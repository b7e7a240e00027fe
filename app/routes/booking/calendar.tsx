import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CalendarLegend } from "#app/components/booking/calendar-legend.tsx";
import { MonthCalendar } from "#app/components/booking/month-calendar.tsx";
import { PartySize } from "#app/components/booking/party-size.tsx";
import { PrefillLink } from "#app/components/site/prefill-link.tsx";
import { SiteShell } from "#app/components/site/site-shell.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { bookableFrom } from "#app/domain/availability/day-offer.ts";
import type { CalendarMonth } from "#app/domain/time/calendar-date.ts";
import { prefilledAt } from "#app/forms/prefill-form.ts";
import { readBookingQuery } from "#app/http/booking-query.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { longDate, monthName } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { showMonth } from "#app/server/availability/show-month.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: m.site_reserve_title({ name: data.restaurant.name }) }] : [];

export function headers({ actionHeaders }: HeadersArgs) {
  return { "Cache-Control": actionHeaders.get("Cache-Control") ?? "private, no-cache" };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { covers, month, isMisread } = readBookingQuery(request);
  const view = await showMonth({ month, covers }, context.platform);
  return data({ ...view, covers, isMisread }, { status: isMisread ? 400 : 200 });
}

export async function action({ request }: ActionFunctionArgs) {
  return prefilledAt(request);
}

export default function Calendar() {
  const details = useActionData<typeof action>() ?? null;
  const { restaurant, month, covers, partyMax, isMisread } = useLoaderData<typeof loader>();
  return (
    <SiteShell restaurant={restaurant} details={details}>
      <h1 className="page-title">{m.site_reserve_heading()}</h1>
      <p className="mt-2 text-soft">{m.site_reserve_intro()}</p>
      {isMisread ? (
        <Notice tone="wait" role="alert" className="mt-6">
          {m.site_misread()}
        </Notice>
      ) : null}
      <div className="mt-8 mb-10">
        <PartySize
          to={(size) => paths.reserve({ covers: size, month })}
          {...{ covers, partyMax }}
        />
      </div>
      {covers > partyMax ? <LargeParty /> : <Month />}
    </SiteShell>
  );
}

function LargeParty() {
  const { restaurant, partyMax } = useLoaderData<typeof loader>();
  return (
    <section aria-labelledby="large-party" className="border-y border-line py-8">
      <h2 id="large-party" className="text-[min(1.6rem,8vw)]">
        {m.site_party_too_large_title()}
      </h2>
      <p className="mt-2 max-w-prose">{m.site_party_too_large({ count: partyMax })}</p>
      <PhoneLink phone={restaurant.phone} className="mt-2 font-display text-[min(1.6rem,8vw)]" />
    </section>
  );
}

function Month() {
  const { month, days, today, covers, horizonDays } = useLoaderData<typeof loader>();
  const notYet = days.some(({ state }) => state === "not-yet") ? horizonDays : null;
  return (
    <>
      <MonthHeading />
      <EmptyMonth />
      <MonthCalendar {...{ month, days, today, covers, horizonDays }} />
      <CalendarLegend notYet={notYet} />
    </>
  );
}

/** Says why a month has no day to choose, and where to go on. */
function EmptyMonth() {
  const { month, days, covers, next, horizonDays } = useLoaderData<typeof loader>();
  if (days.some(({ state }) => state !== "closed" && state !== "not-yet")) return null;
  const first = days.find(({ state }) => state === "not-yet");
  const opensOn = first ? longDate(bookableFrom(first.date, horizonDays)) : null;
  return (
    <Notice className="mb-6">
      <p>
        {opensOn === null
          ? m.site_calendar_empty({ month: monthName(month) })
          : m.site_calendar_not_yet({ month: monthName(month), date: opensOn })}
      </p>
      {next ? (
        <PrefillLink
          to={paths.reserve({ covers, month: next })}
          className="inline-flex min-h-target items-center font-medium underline hover:text-accent"
        >
          {m.site_calendar_see_next({ month: monthName(next) })}
        </PrefillLink>
      ) : null}
    </Notice>
  );
}

function MonthHeading() {
  const { month, previous, next, covers } = useLoaderData<typeof loader>();
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
      <h2 className="text-[min(1.6rem,8vw)] first-letter:uppercase">{monthName(month)}</h2>
      <nav aria-label={m.site_calendar_nav()} className="flex gap-1">
        <MonthLink to={previous} {...{ covers }} label={m.site_calendar_previous()} sign="←" />
        <MonthLink to={next} {...{ covers }} label={m.site_calendar_next()} sign="→" />
      </nav>
    </div>
  );
}

type MonthLinkProps = { to: CalendarMonth | null; covers: number; label: string; sign: string };

function MonthLink({ to, covers, label, sign }: MonthLinkProps) {
  const shape =
    "inline-flex size-target items-center justify-center rounded-soft border no-underline";
  if (to === null) return null;
  return (
    <PrefillLink
      to={paths.reserve({ covers, month: to })}
      className={`${shape} border-edge bg-raised hover:border-accent`}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{`${label} : ${monthName(to)}`}</span>
    </PrefillLink>
  );
}
