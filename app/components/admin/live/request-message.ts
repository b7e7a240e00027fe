import type { RequestCounts } from "#app/domain/live/request-counts.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** `9 demandes, 2 ce soir`. */
export function requestMessage({ all, today, isEvening }: RequestCounts): string {
  const count = { count: all };
  if (today === 0) return m.admin_requests_badge(count);
  const both = { ...count, today };
  return isEvening ? m.admin_requests_badge_tonight(both) : m.admin_requests_badge_today(both);
}

/** The title of a page of the admin area, behind the requests that wait. */
export function titleWithRequests(title: string, requests: RequestCounts): string {
  return requests.all === 0 ? title : `${requestMessage(requests)} · ${title}`;
}
