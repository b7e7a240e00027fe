import { parseSetCookie } from "cookie";
import { cookiesIn, setCookie } from "#app/server/http/cookies.ts";

/** The longest that browsers keep a cookie; the session's row decides when it ends. */
const longestSeconds = 400 * 24 * 60 * 60;

const secureName = "__Host-session";
const plainName = "session";

/** Safari drops a `Secure` cookie over plain http, also on localhost; the prefix asks for `Secure`. */
function cookieFor(request: Request): { name: string; secure: boolean } {
  const secure = new URL(request.url).protocol === "https:";
  return { name: secure ? secureName : plainName, secure };
}

/** What the session cookie of a request holds, well-formed or not; `null` where it brings none. */
function sessionCookieIn(request: Request): string | null {
  return cookiesIn(request.headers)[cookieFor(request).name] ?? null;
}

/** Whether a request brings a session cookie, be it worth something or not. */
export function hasSessionCookie(request: Request): boolean {
  return sessionCookieIn(request) !== null;
}

/** Whether a request brings a session cookie of either protocol: no cache may have to do with it. */
export function hasSessionCookieOfAnyProtocol({ headers }: Pick<Request, "headers">): boolean {
  const cookies = cookiesIn(headers);
  return cookies[secureName] !== undefined || cookies[plainName] !== undefined;
}

/** The token in the session cookie of a request; `null` for none, or for what can be no token. */
export function sessionToken(request: Request): string | null {
  const token = sessionCookieIn(request);
  return token && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The `Set-Cookie` that hands out a session, for the protocol that the request came by. */
export function sessionCookie(request: Request, token: string): string {
  return setCookie({ ...cookieFor(request), value: token, maxAgeSeconds: longestSeconds });
}

/** The `Set-Cookie` that takes it back. */
export function endedSessionCookie(request: Request): string {
  return setCookie({ ...cookieFor(request), value: "", maxAgeSeconds: 0 });
}

/** Whether a response hands out or takes back a session of the protocol that the request came by. */
export function setsSessionCookie({ headers }: Response, request: Request): boolean {
  const { name } = cookieFor(request);
  return headers.getSetCookie().some((header) => parseSetCookie(header).name === name);
}
