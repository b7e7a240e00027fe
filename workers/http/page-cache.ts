import { LRUCache } from "lru-cache";
import type { Locale } from "#app/domain/locale.ts";
import { hasSessionCookieOfAnyProtocol } from "#app/server/accounts/session-cookie.ts";
import { isFresh, mayStandIn, newReading, type Reading } from "#app/server/http/cache-freshness.ts";

/** For how long whoever makes a page anew is waited for, before another makes it too. */
const makingMilliseconds = 300;

type Page = {
  reading: Reading;
  /** When somebody began to make it anew. A time, no promise: a request must not await another's. */
  makingSince: number | null;
  headers: [string, string][];
  /** The whole, or what stands before and after the key of its form: each visitor gets another. */
  body: ArrayBuffer | readonly [string, string];
};

/** The bytes that a page takes in memory, two for each unit of a string. */
function bytesOf({ headers, body }: Page, key: string): number {
  const [bytes, parts] = body instanceof ArrayBuffer ? [body.byteLength, []] : [0, body];
  const texts = [key, ...headers.flat(), ...parts];
  return texts.reduce((sum, text) => sum + text.length * 2, bytes);
}

const pages = new LRUCache<string, Page>({
  max: 300,
  maxSize: 16 * 1024 * 1024,
  maxEntrySize: 256 * 1024,
  sizeCalculation: bytesOf,
});

/** The query parameters that each page which all visitors share depends on. */
const sharedPages: [RegExp, readonly string[]][] = [
  [/^\/$/, []],
  [/^\/reserve$/, ["covers", "month"]],
  [/^\/reserve\/[0-9-]{10}$/, ["covers"]],
  [/^\/reserve\/[0-9-]{10}\/[a-z0-9-]{1,40}$/, ["covers", "time"]],
  [/^\/api\/availability$/, ["date", "covers"]],
];

/** What tells a shared page from another; `null` for a page that is made for one visitor. */
function keyOf({ pathname, search, searchParams }: URL, locale: Locale): string | null {
  const parameters = sharedPages.find(([path]) => path.test(pathname))?.[1];
  if (!parameters) return null;
  const names = [...searchParams.keys()];
  const isPlain = names.every((name) => parameters.includes(name));
  if (!isPlain || new Set(names).size < names.length) return null;
  // As it was typed: the page repeats its own address.
  return search.length > 60 ? null : `${locale} ${pathname}${search}`;
}

/** Whether whoever makes it anew may still come back. */
function isBeingMade({ makingSince }: Page): boolean {
  if (makingSince === null) return false;
  const waited = Date.now() - makingSince;
  return waited >= 0 && waited < makingMilliseconds;
}

/** The page to answer with; `null` where the caller is to make it, and is noted as its maker. */
function keptPage(key: string): Page | null {
  const page = pages.get(key);
  if (!page) return null;
  if (isFresh(page.reading)) return page;
  if (mayStandIn(page.reading) && isBeingMade(page)) return page;
  page.makingSince = Date.now();
  return null;
}

/** A body as it may be kept, with the keys that were minted for it; `null` when it may not be. */
function keepable(body: ArrayBuffer, minted: readonly string[]): Page["body"] | null {
  const [key, another] = minted;
  if (key === undefined) return body;
  const [before, after, more] = new TextDecoder().decode(body).split(key);
  const isPlain = before !== undefined && after !== undefined && more === undefined;
  return isPlain && another === undefined ? [before, after] : null;
}

function answerFrom({ body, headers }: Page, mintKey: () => string): Response {
  if (body instanceof ArrayBuffer) return new Response(body, { headers });
  return new Response(body.join(mintKey()), { headers });
}

/**
 * Answers with a page that visitors share, kept until something that it shows changes; `make` tells
 * the keys that it mints, and `mintKey` mints another for who gets a kept one. Made for each request
 * are pages for one visitor, all pages for who brings a session, and whatever is no success.
 */
export async function sharedPage(
  request: Request,
  address: URL,
  locale: Locale,
  mintKey: () => string,
  make: (minted: string[]) => Promise<Response>,
): Promise<Response> {
  const isShared = request.method === "GET" && !hasSessionCookieOfAnyProtocol(request);
  const key = isShared ? keyOf(address, locale) : null;
  if (key === null) return make([]);
  const kept = keptPage(key);
  if (kept) return answerFrom(kept, mintKey);
  const reading = newReading();
  const minted: string[] = [];
  const response = await make(minted);
  if (response.status !== 200 || response.headers.has("Set-Cookie")) return response;
  const [made, headers] = [await response.arrayBuffer(), [...response.headers]];
  const body = keepable(made, minted);
  if (body) pages.set(key, { reading, makingSince: null, headers, body });
  return new Response(made, { headers });
}
