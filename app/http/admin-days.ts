import { redirect } from "@remix-run/cloudflare";
import { type AdminPeriod, adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { calendarMonthSchema, parseCalendarDate } from "#app/domain/time/calendar-date.ts";
import { readOne } from "#app/http/booking-query.ts";
import { paths } from "#app/paths.ts";
import type { Platform } from "#app/server/platform.ts";
import { listDays } from "#app/server/reservation-views/list-days.ts";
import { listMonth } from "#app/server/reservation-views/list-month.ts";
import { listPastDays } from "#app/server/reservation-views/list-past-days.ts";

const daysPerPage = 14;

/**
 * The days that an address of the book names: a month of them, or a list from a date on. A date of
 * the other half of the book is thrown as a redirect to it.
 */
export async function adminDays(request: Request, period: AdminPeriod, platform: Platform) {
  const url = new URL(request.url);
  const month = readOne(url, "month", calendarMonthSchema);
  if (month.value !== null) {
    const shown = await listMonth({ month: month.value }, platform);
    return { kind: "month", isUnreadable: false, ...shown } as const;
  }
  const asked = url.searchParams.get("from") || null;
  const from = parseCalendarDate(asked);
  const page = { from, count: daysPerPage };
  const list =
    period === "history"
      ? { previous: null, ...(await listPastDays(page, platform)) }
      : await listDays(page, platform);
  const right = from === null ? period : adminPeriod(from, list.today);
  if (from !== null && right !== period) throw redirect(paths.adminReservations(right, { from }));
  const isUnreadable = month.isMisread || (asked !== null && from === null);
  return { kind: "list", ...list, period, isUnreadable, isJump: from !== null } as const;
}
