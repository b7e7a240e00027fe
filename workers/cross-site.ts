/**
 * Whether a request that may change something was sent by this site, or by no browser at all.
 * Browsers say so in Sec-Fetch-Site, older ones in Origin.
 */
export function isFromThisSite(request: Request, address: URL, publicOrigin: string): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("Origin");
  if (origin === null || origin === address.origin || origin === publicOrigin) return true;
  // A guest's page sends no referrer, so an older browser hides its origin there; the link itself
  // is what gives the right to change something.
  return origin === "null" && address.pathname.startsWith("/reservations/");
}
