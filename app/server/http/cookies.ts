import { type Cookies, parseCookie, stringifySetCookie } from "cookie";

const none: Cookies = parseCookie("");
const parsed = new WeakMap<Headers, Cookies>();

/** The cookies that a request brings, by their names; parsed once for all who ask. */
export function cookiesIn(headers: Headers): Cookies {
  const known = parsed.get(headers);
  if (known) return known;
  const header = headers.get("Cookie");
  const cookies = header === null ? none : parseCookie(header);
  parsed.set(headers, cookies);
  return cookies;
}

type OwnCookie = {
  name: string;
  value: string;
  maxAgeSeconds: number;
  secure: boolean;
  path?: string;
};

/** A `Set-Cookie` that no script reads, and that other sites send along with links to us alone. */
export function setCookie({ maxAgeSeconds, path = "/", ...cookie }: OwnCookie): string {
  return stringifySetCookie({
    ...cookie,
    path,
    maxAge: maxAgeSeconds,
    httpOnly: true,
    sameSite: "lax",
  });
}

/** The `Set-Cookie` that remembers a choice about the whole site for a year. */
export function choiceCookie(name: string, value: string, secure: boolean): string {
  return setCookie({ name, value, secure, maxAgeSeconds: 365 * 24 * 60 * 60 });
}
