import { withoutLoginMark } from "#app/http/login-param.ts";
import { safeRedirect } from "#app/http/safe-redirect.ts";
import { paths } from "#app/paths.ts";
import { currentUser } from "#app/server/accounts/session.ts";
import type { Platform } from "#app/server/platform.ts";

/**
 * What becomes of a page that a log-in has led to: on to the same page without the mark, or to words
 * where the browser has not brought the session's cookie back. `null` for every other request.
 */
export async function respondToArrival(
  request: Request,
  { pathname, search }: URL,
  platform: Platform,
): Promise<Response | null> {
  if (request.method !== "GET") return null;
  const marked = withoutLoginMark(`${pathname}${search}`);
  if (marked === null) return null;
  const page = safeRedirect(marked);
  const isHere = (await currentUser(request, platform)) !== null;
  const target = isHere ? page : paths.login({ next: page, cookie: "lost" });
  return new Response(null, { status: 302, headers: { Location: target } });
}
