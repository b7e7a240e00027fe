import { type LoaderFunctionArgs, redirect } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { type AdminMetaArgs, adminTitle } from "#app/components/admin/live/admin-title.ts";
import { DayServices } from "#app/components/admin/reservations/day-services.tsx";
import { DaySteps } from "#app/components/admin/reservations/day-steps.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { parseCalendarDate } from "#app/domain/time/calendar-date.ts";
import { routeParams } from "#app/http/route-params.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { longDate } from "#app/i18n/format.ts";
import { adminDateParams, paths } from "#app/paths.ts";
import { readAsStaff } from "#app/server/accounts/staff-guard.ts";
import { listDay } from "#app/server/reservation-views/list-day.ts";

export function meta({ params, matches }: AdminMetaArgs) {
  const date = parseCalendarDate(params.date);
  return adminTitle(date ? longDate(date) : m.admin_nav(), matches);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { platform } = context;
  const { value } = await readAsStaff(request, platform, async () => {
    const { period, date } = routeParams(adminDateParams, params);
    return { period, date, ...(await listDay({ date }, platform)) };
  });
  const { period, date, today, day } = value;
  const right = adminPeriod(date, today);
  if (right !== period) throw redirect(paths.bookDate(right, date));
  return { period, day, today };
}

export default function Day() {
  const { period, day, today } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-x-6">
        <Link
          className="inline-flex min-h-target items-center underline"
          to={paths.adminReservations(period, { from: day.date })}
        >
          {period === "history" ? m.admin_history_title() : m.admin_upcoming_title()}
        </Link>
        <DaySteps date={day.date} today={today} />
        <h1 className="book-title basis-full">{longDate(day.date)}</h1>
      </div>
      <DayServices period={period} services={day.services} heading="h2" />
    </div>
  );
}
