import type { Locale } from "#app/domain/locale.ts";
import { isFresh, newReading, type Reading } from "#app/server/freshness.ts";

const maximumPages = 300;
const maximumBytes = 256 * 1024;

type Page = {
  reading: Reading;
  headers: [string, string][];
  /** The whole, or what stands before and after the key of its form: each visitor gets another. */
  body: ArrayBuffer | readonly [string, string];
};

const pages = new Map<string, Page>();

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

function freshPage(key: string): Page | null {
  const page = pages.get(key);
  return page && isFresh(page.reading) ? page : null;
}

function keep(key: string, page: Page): void {
  pages.delete(key);
  pages.set(key, page);
  for (const oldest of pages.keys()) {
    if (pages.size <= maximumPages) return;
    pages.delete(oldest);
  }
}

/** A body as it may be kept, with the keys that were minted for it; `null` when it may not be. */
function keepable(body: ArrayBuffer, minted: readonly string[]): Page["body"] | null {
  if (body.byteLength > maximumBytes) return null;
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
 * the keys that it mints, and `mintKey` mints another for who gets a kept one. Pages for one visitor are made for each request, and so is whatever is no
 * success.
 */
export async function sharedPage(
  request: Request,
  address: URL,
  locale: Locale,
  mintKey: () => string,
  make: (minted: string[]) => Promise<Response>,
): Promise<Response> {
  const key = request.method === "GET" ? keyOf(address, locale) : null;
  if (key === null) return make([]);
  const known = freshPage(key);
  if (known) return answerFrom(known, mintKey);
  const reading = newReading();
  const minted: string[] = [];
  const answer = await make(minted);
  if (answer.status !== 200 || answer.headers.has("Set-Cookie")) return answer;
  const [made, headers] = [await answer.arrayBuffer(), [...answer.headers]];
  const body = keepable(made, minted);
  if (body) keep(key, { reading, headers, body });
  return new Response(made, { headers });
}
