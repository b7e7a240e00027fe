import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readFeedCursor } from "#app/http/feed-cursor.ts";
import { sessionIdFrom } from "#app/server/accounts/session-id.ts";
import { readAsStaff, requireStaff } from "#app/server/accounts/staff-guard.ts";
import { privateHeaders } from "#app/server/http/private-headers.ts";
import { asksForSocket, openFeed } from "#app/server/live/feed.ts";
import { changesFor, listChanges } from "#app/server/reservation-views/list-changes.ts";

export async function loader({ request, context: { platform } }: LoaderFunctionArgs) {
  if (asksForSocket(request)) {
    await requireStaff(request, platform);
    return openFeed(sessionIdFrom(request) ?? "", platform.env);
  }
  const since = readFeedCursor(new URL(request.url).searchParams);
  const { user, value } = await readAsStaff(request, platform, () => listChanges(since, platform));
  return Response.json(changesFor(user.id, value), { headers: privateHeaders });
}
