/** Where nothing depends on a session: the right to change something comes with the form or link. */
const needsNoSession = /^\/(language$|reserve\/|reservations\/)/;

/**
 * Whether a form was sent by this site. Browsers say so in Sec-Fetch-Site, older ones in Origin; a
 * form that says neither was sent by none. Methods that are no form's are for others to refuse.
 */
export function isFromThisSite(
  request: Request,
  address: URL,
  origins: readonly string[],
): boolean {
  if (request.method !== "POST") return true;
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("Origin");
  // Older browsers hide it on pages that name themselves to nobody.
  if (origin === "null") return needsNoSession.test(address.pathname);
  return origin === address.origin || (origin !== null && origins.includes(origin));
}
