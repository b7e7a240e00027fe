import { titleWithRequests } from "#app/components/admin/live/request-message.ts";
import type { RequestCounts } from "#app/domain/live/request-counts.ts";

type Match = { id: string; data: unknown };
/** What a page of the admin area makes its title from. */
export type AdminMetaArgs = {
  params: Record<string, string | undefined>;
  matches: readonly Match[];
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isCounts(value: unknown): value is RequestCounts {
  return isObject(value) && typeof value.all === "number" && typeof value.today === "number";
}

/** The requests that the frame has counted; `null` where it could not be shown. */
function requestsOf(matches: readonly Match[]): RequestCounts | null {
  const data = matches.find(({ id }) => id === "routes/admin/layout")?.data;
  const frame = isObject(data) ? data.frame : null;
  const live = isObject(frame) ? frame.live : null;
  return isObject(live) && isCounts(live.requests) ? live.requests : null;
}

/** The title of a page of the admin area, with the requests that wait before it. */
export function adminTitle(title: string, matches: readonly Match[]) {
  const requests = requestsOf(matches);
  return [{ title: requests ? titleWithRequests(title, requests) : title }];
}
