import { asksForSocket } from "#app/server/live/feed.ts";

/** Where nothing depends on a session: the right to change something comes with the form or link. */
const needsNoSession = /^\/(language$|reserve\/|reservations\/)/;

/**
 * Whether a form was sent, or a socket asked for, by this site. Browsers say so in Sec-Fetch-Site,
 * older ones in Origin; a form that says neither was sent by none. All say the origin of a socket,
 * which no other policy keeps from other sites. Methods that are no form's are for others to refuse.
 */
export function isFromThisSite(
  request: Request,
  address: URL,
  origins: readonly string[],
): boolean {
  const origin = request.headers.get("Origin");
  const isOwn = origin === address.origin || (origin !== null && origins.includes(origin));
  if (asksForSocket(request)) return isOwn;
  if (request.method !== "POST") return true;
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin" || site === "none";
  // Older browsers hide it on pages that name themselves to nobody.
  return isOwn || (origin === "null" && needsNoSession.test(address.pathname));
}
