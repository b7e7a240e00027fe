import type { Locale } from "#app/domain/locale.ts";
import { changesSeen } from "#app/server/freshness.ts";

/**
 * For how long, at most, a page may show what has changed since. Changes that this isolate makes or
 * hears of show at once; this bounds those made elsewhere, and the passing of the hours.
 */
const staleMilliseconds = 2_000;
const maximumPages = 300;
const maximumBytes = 256 * 1024;

type Page = {
  madeAt: number;
  changes: number;
  headers: [string, string][];
  body: ArrayBuffer;
};

const pages = new Map<string, Page>();

/** The query parameters that each page which all visitors share depends on. */
const sharedPages: [RegExp, readonly string[]][] = [
  [/^\/$/, []],
  [/^\/reserve$/, ["covers", "month"]],
  [/^\/reserve\/[0-9-]{10}$/, ["covers"]],
  [/^\/api\/availability$/, ["date", "covers"]],
];

/** What tells a shared page from another; `null` for a page that is made for one visitor. */
function keyOf(request: Request, locale: Locale): string | null {
  if (request.method !== "GET") return null;
  const { pathname, searchParams } = new URL(request.url);
  const parameters = sharedPages.find(([path]) => path.test(pathname))?.[1];
  if (!parameters) return null;
  const names = [...searchParams.keys()];
  const isPlain = names.every((name) => parameters.includes(name));
  if (!isPlain || new Set(names).size < names.length) return null;
  const values = parameters.map((name) => searchParams.get(name));
  // Written so that nothing given is not taken for an empty value, which is refused.
  return values.join().length > 40 ? null : JSON.stringify([locale, pathname, ...values]);
}

function freshPage(key: string): Page | null {
  const page = pages.get(key);
  if (!page || page.changes !== changesSeen()) return null;
  return Date.now() - page.madeAt < staleMilliseconds ? page : null;
}

function keep(key: string, page: Page): void {
  pages.delete(key);
  pages.set(key, page);
  for (const oldest of pages.keys()) {
    if (pages.size <= maximumPages) return;
    pages.delete(oldest);
  }
}

/**
 * Answers with a page that visitors share, kept until something that it shows changes. Pages for
 * one visitor are made for each request, and so is whatever is no success.
 */
export async function sharedPage(
  request: Request,
  locale: Locale,
  make: () => Promise<Response>,
): Promise<Response> {
  const key = keyOf(request, locale);
  if (key === null) return make();
  const known = freshPage(key);
  if (known) return new Response(known.body, { headers: known.headers });
  const [madeAt, changes] = [Date.now(), changesSeen()];
  const answer = await make();
  if (answer.status !== 200 || answer.headers.has("Set-Cookie")) return answer;
  const [body, headers] = [await answer.arrayBuffer(), [...answer.headers]];
  const page: Page = { madeAt, changes, headers, body };
  if (body.byteLength <= maximumBytes) keep(key, page);
  return new Response(body, { headers });
}
