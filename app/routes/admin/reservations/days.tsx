import { data, type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { DayFold } from "#app/components/admin/reservations/day-fold.tsx";
import { DayPager } from "#app/components/admin/reservations/day-pager.tsx";
import { JumpToDate } from "#app/components/admin/reservations/jump-to-date.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { parseCalendarDate } from "#app/domain/time/calendar-date.ts";
import { routeParams } from "#app/http/route-params.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { adminParams, paths } from "#app/paths.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { listDays } from "#app/server/reservation-views/list-days.ts";
import { listPastDays } from "#app/server/reservation-views/list-past-days.ts";

export function meta({ params, matches }: AdminMetaArgs) {
  const isPast = params.period === "history";
  return adminTitle(isPast ? m.admin_history_title() : m.admin_upcoming_title(), matches);
}

const daysPerPage = 14;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { value } = await readAsStaff(request, platform, async () => {
    const { period } = routeParams(adminParams, params);
    const asked = new URL(request.url).searchParams.get("from") || null;
    const from = parseCalendarDate(asked);
    const page = { from, count: daysPerPage };
    const isPast = period === "history";
    const list = isPast ? await listPastDays(page, platform) : await listDays(page, platform);
    return { period, asked, from, list: { previous: null, ...list } };
  });
  const { period, asked, from, list } = value;
  if (from && adminPeriod(from, list.today) !== period) {
    throw redirect(paths.adminReservations(adminPeriod(from, list.today), { from }));
  }
  const isUnreadable = asked !== null && from === null;
  return data({ ...list, period, isUnreadable, isJump: from !== null }, isUnreadable ? 400 : 200);
}

export default function Days() {
  const { period, days, first, previous, next, ...view } = useLoaderData<typeof loader>();
  const isPast = period === "history";
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h1 className="book-title">
          {isPast ? m.admin_history_title() : m.admin_upcoming_title()}
        </h1>
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
