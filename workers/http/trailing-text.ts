import type { Env } from "#app/server/env.ts";
import { codeOfGuestSlug } from "#app/server/links/guest-link.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

type Secrets = Pick<Env, "LINK_SECRET" | "LINK_SECRET_BEFORE">;

const longest = 2048;

/**
 * A guest's link, a page under it, and what a mail program or a person has pasted behind it: also a
 * word without a space, unless its first letter could be one more of the key.
 */
const guestLink =
  /^\/reservations\/([a-z0-9-]+-[0-9a-f]{32})(\/[a-z]+(?:\.ics)?)?((?:[^a-z0-9].*|(?<=-[0-9a-f]{32})[g-z].*)?)$/i;

/**
 * Where a guest's link leads without what stands behind its whole key, or its capitals; `null` for
 * every other address. Only reading: a form is sent by our own pages.
 */
export function withoutTrailingText(request: Request, env: Secrets): string | null {
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (!isReading || request.url.length > longest || !URL.canParse(request.url)) return null;
  const { pathname } = new URL(request.url);
  const [, slug = "", page = "", trailing = ""] = guestLink.exec(pathname) ?? [];
  const clean = `/reservations/${slug}${page}`.toLowerCase();
  // Remix asks for the data of a page by an address of its own.
  if (slug === "" || clean === pathname || trailing === ".data") return null;
  return codeOfGuestSlug(slug.toLowerCase(), linkSecrets(env)) === null ? null : clean;
}
