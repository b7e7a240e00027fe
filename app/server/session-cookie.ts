/** The longest that browsers keep a cookie; the session's row decides when it ends. */
const longestSeconds = 400 * 24 * 60 * 60;

/** Safari drops a `Secure` cookie over plain http, also on localhost; the prefix asks for `Secure`. */
function cookieFor(request: Request): { name: string; attributes: string } {
  const isSecure = new URL(request.url).protocol === "https:";
  return {
    name: isSecure ? "__Host-session" : "session",
    attributes: `Path=/; HttpOnly; ${isSecure ? "Secure; " : ""}SameSite=Lax`,
  };
}

/** What the session cookie of a request holds, well-formed or not; `null` where it brings none. */
function sessionCookieIn(request: Request): string | null {
  const start = `${cookieFor(request).name}=`;
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? null;
}

/** Whether a request brings a session cookie, be it worth something or not. */
export function hasSessionCookie(request: Request): boolean {
  return sessionCookieIn(request) !== null;
}

/** Whether a request brings a session cookie of either protocol: no cache may have to do with it. */
export function hasSessionCookieOfAnyProtocol(request: Request): boolean {
  return /(?:^|;)\s*(?:__Host-)?session=/.test(request.headers.get("Cookie") ?? "");
}

/** The token in the session cookie of a request; `null` for none, or for what can be no token. */
export function sessionToken(request: Request): string | null {
  const token = sessionCookieIn(request);
  return token && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The `Set-Cookie` that hands out a session, for the protocol that the request came by. */
export function sessionCookie(request: Request, token: string): string {
  const { name, attributes } = cookieFor(request);
  return `${name}=${token}; Max-Age=${longestSeconds}; ${attributes}`;
}

/** The `Set-Cookie` that takes it back. */
export function endedSessionCookie(request: Request): string {
  const { name, attributes } = cookieFor(request);
  return `${name}=; Max-Age=0; ${attributes}`;
}
