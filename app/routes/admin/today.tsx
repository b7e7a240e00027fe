import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { DayFold } from "#app/components/admin/reservations/day-fold.tsx";
import { DayServices } from "#app/components/admin/reservations/day-services.tsx";
import { JustDone } from "#app/components/admin/today/just-done.tsx";
import { LedgerAlarms } from "#app/components/admin/today/ledger-alarms.tsx";
import { MailPause } from "#app/components/admin/today/mail-pause.tsx";
import { RequestList } from "#app/components/admin/today/request-list.tsx";
import { FailedMails, HeldMails } from "#app/components/admin/today/unsent-mails.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { SectionHeading } from "#app/components/ui/section-heading.tsx";
import { requestPlaceSchema } from "#app/domain/reservations/request-place.ts";
import { readDoneParam } from "#app/http/done-param.ts";
import { listCursor } from "#app/http/list-cursor.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { longDate } from "#app/i18n/format.ts";
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
  const { today, services, requests, next, nextDays, failedMails, heldMails } = view;
  return (
    <div className="space-y-9">
      <header>
        <h1 className="book-title">{m.admin_today_title()}</h1>
        <p className="text-soft">{longDate(today.date)}</p>
      </header>
      <LedgerAlarms
        alarms={view.alarms}
        hasMore={view.hasMoreAlarms}
        services={services}
        zone={view.zone}
      />
      {view.mailPause ? <MailPause {...view.mailPause} today={today.date} /> : null}
      <FailedMails {...failedMails} today={today.date} requestKey={view.requestKey} />
      <HeldMails {...heldMails} today={today.date} />
      {services.length === 0 ? (
        <Notice>{m.admin_services_none()}</Notice>
      ) : (
        <DayServices period="upcoming" services={today.services} heading="h2" />
      )}
      <section id="requests" aria-labelledby="requests-title">
        <SectionHeading id="requests-title" className="text-[1.25em]">
          {m.admin_requests_title()}
        </SectionHeading>
        <JustDone done={view.justDone} services={services} requestKey={view.requestKey} />
        <RequestList requests={requests} services={services} requestKey={view.requestKey} />
        <p className="flex flex-wrap gap-x-6">
          {view.isFirstPage ? null : (
            <Link className="inline-flex min-h-target items-center underline" to={paths.admin()}>
              {m.admin_requests_first()}
            </Link>
          )}
          {next ? (
            <Link
              className="inline-flex min-h-target items-center underline"
              to={paths.admin({ after: next })}
            >
              {m.admin_requests_more()}
            </Link>
          ) : null}
        </p>
      </section>
      <section>
        <SectionHeading className="text-[1.25em]">{m.admin_next_days_title()}</SectionHeading>
        <ul className="divide-y divide-line">
          {nextDays.map((day) => (
            <li key={day.date}>
              <DayFold period="upcoming" day={day} heading="h3" />
            </li>
          ))}
        </ul>
        <Link
          className="inline-flex min-h-target items-center underline"
          to={paths.adminReservations("upcoming")}
        >
          {m.admin_all_upcoming()}
        </Link>
      </section>
    </div>
  );
}
