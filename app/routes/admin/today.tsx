import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { ComingServices } from "#app/components/admin/today/coming-services.tsx";
import { FocusedService } from "#app/components/admin/today/focused-service.tsx";
import { JustDone } from "#app/components/admin/today/just-done.tsx";
import { LedgerAlarms } from "#app/components/admin/today/ledger-alarms.tsx";
import { MailPause } from "#app/components/admin/today/mail-pause.tsx";
import { OverServices } from "#app/components/admin/today/over-services.tsx";
import { RequestList } from "#app/components/admin/today/request-list.tsx";
import { FailedMails, HeldMails } from "#app/components/admin/today/unsent-mails.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { SectionHeading } from "#app/components/ui/section-heading.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { requestPlaceSchema } from "#app/domain/reservations/request-place.ts";
import { monthOf } from "#app/domain/time/calendar-date.ts";
import { readDoneParam } from "#app/http/done-param.ts";
import { listCursor } from "#app/http/list-cursor.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, longDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { showToday } from "#app/server/reservation-views/show-today.ts";

export function meta({ matches }: AdminMetaArgs) {
  return adminTitle(m.admin_today_title(), matches);
}

const cursor = listCursor(requestPlaceSchema, ["date", "time", "code"]);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { value } = await readAsStaff(request, platform, async () => {
    const { search, searchParams } = new URL(request.url);
    const after = cursor.read(searchParams);
    const shown = await showToday({ after, toldAbove: readDoneParam(search) }, platform);
    const next = shown.nextRequests && cursor.write(shown.nextRequests);
    return { ...shown, next, isFirstPage: after === null };
  });
  return { ...value, requestKey: platform.mintRequestKey() };
}

export default function Today() {
  const view = useLoaderData<typeof loader>();
  const { today, list, services, failedMails, heldMails, requestKey } = view;
  return (
    <div className="-mt-3 space-y-7">
      <LedgerAlarms
        alarms={view.alarms}
        hasMore={view.hasMoreAlarms}
        services={services}
        zone={view.zone}
      />
      {view.mailPause ? <MailPause {...view.mailPause} today={today} /> : null}
      {list === null ? (
        <header>
          <h1 className="book-title">{m.admin_today_title()}</h1>
          <p className="text-soft">{longDate(today)}</p>
          <Notice>{services.length === 0 ? m.admin_services_none() : m.covers_focus_none()}</Notice>
        </header>
      ) : (
        <FocusedService list={{ ...list, hasMore: list.next !== null }} requestKey={requestKey} />
      )}
      <OverServices services={view.overToday} />
      <FailedMails {...failedMails} today={today} requestKey={requestKey} />
      <HeldMails {...heldMails} today={today} />
      <OtherRequests />
      <LaterServices />
    </div>
  );
}

/** What was just done, and requests for other services than the one above. */
function OtherRequests() {
  const { requests, services, justDone, isFirstPage, next, requestKey } =
    useLoaderData<typeof loader>();
  return (
    <section id="requests" aria-labelledby="requests-title">
      <SectionHeading id="requests-title" className="text-[1.25em]">
        {m.covers_other_requests()}
      </SectionHeading>
      <JustDone done={justDone} services={services} requestKey={requestKey} />
      <RequestList requests={requests} services={services} requestKey={requestKey} />
      <p className="flex flex-wrap gap-x-6">
        {isFirstPage ? null : <TextLink to={paths.admin()}>{m.admin_requests_first()}</TextLink>}
        {next ? (
          <TextLink to={paths.admin({ after: next })}>{m.admin_requests_more()}</TextLink>
        ) : null}
      </p>
    </section>
  );
}

/** The other services of today, and those of the next days. */
function LaterServices() {
  const { alsoToday, nextDays, today } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-3">
      {alsoToday.length > 0 ? (
        <>
          <SectionHeading className="text-[1.25em]">{m.covers_also_today()}</SectionHeading>
          <ComingServices services={alsoToday} />
        </>
      ) : null}
      <SectionHeading className="text-[1.25em]">{m.admin_next_days_title()}</SectionHeading>
      <ul className="divide-y divide-edge">
        {nextDays.map((day) => (
          <li key={day.date} className="gap-x-4 py-1 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)]">
            <h3 className="py-2.5 text-[1em] font-semibold">{dayDate(day.date)}</h3>
            <ComingServices services={day.services} />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6">
        <TextLink to={paths.adminReservations("upcoming")}>{m.admin_all_upcoming()}</TextLink>
        <TextLink to={paths.adminReservations("upcoming", { month: monthOf(today) })}>
          {m.covers_month_link()}
        </TextLink>
      </p>
    </section>
  );
}
