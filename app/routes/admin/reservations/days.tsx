import { data, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { DayFold } from "#app/components/admin/reservations/day-fold.tsx";
import { DayPager } from "#app/components/admin/reservations/day-pager.tsx";
import { JumpToDate } from "#app/components/admin/reservations/jump-to-date.tsx";
import { MonthGrid } from "#app/components/admin/reservations/month-grid.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { monthOf } from "#app/domain/time/calendar-date.ts";
import { adminDays } from "#app/http/admin-days.ts";
import { routeParams } from "#app/http/route-params.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { monthName } from "#app/i18n/format.ts";
import { adminParams, paths } from "#app/paths.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";

export function meta({ params, matches }: AdminMetaArgs) {
  const isPast = params.period === "history";
  return adminTitle(isPast ? m.admin_history_title() : m.admin_upcoming_title(), matches);
}

export async function loader({ request, params, context: { platform } }: LoaderFunctionArgs) {
  const { value } = await readAsStaff(request, platform, async () => {
    const { period } = routeParams(adminParams, params);
    return adminDays(request, period, platform);
  });
  return data(value, value.isUnreadable ? 400 : 200);
}

type Shown = Awaited<ReturnType<typeof adminDays>>;

export default function Days() {
  const view = useLoaderData<typeof loader>();
  return view.kind === "month" ? <Month {...view} /> : <DayList {...view} />;
}

function Month(view: Extract<Shown, { kind: "month" }>) {
  return (
    <div className="space-y-3">
      <TextLink to={paths.adminReservations("upcoming")}>{m.admin_upcoming_title()}</TextLink>
      <h1 className="book-title first-letter:uppercase">{monthName(view.month)}</h1>
      <MonthGrid {...view} />
    </div>
  );
}

function DayList(view: Extract<Shown, { kind: "list" }>) {
  const { period, days, first, previous, next } = view;
  const isPast = period === "history";
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h1 className="book-title">
          {isPast ? m.admin_history_title() : m.admin_upcoming_title()}
        </h1>
        {isPast ? null : (
          <TextLink to={paths.adminReservations("upcoming", { month: monthOf(first) })}>
            {m.covers_month_link()}
          </TextLink>
        )}
        <JumpToDate key={first} period={period} date={first} isUnreadable={view.isUnreadable} />
      </div>
      {days.length === 0 ? <Notice>{m.admin_days_none()}</Notice> : null}
      <ul className="divide-y divide-line border-y border-line">
        {days.map((day, index) => (
          <li key={day.date}>
            {day.services.length === 0 ? (
              <Notice>{m.admin_services_none()}</Notice>
            ) : (
              <DayFold period={period} day={day} heading="h2" isOpen={index === 0} />
            )}
          </li>
        ))}
      </ul>
      <DayPager {...{ period, previous, next }} isFirst={!view.isJump} />
    </div>
  );
}
