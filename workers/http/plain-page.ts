import { getLocale } from "#app/i18n/compiled/runtime.js";

const style =
  "body{font:1.1rem/1.5 Georgia,serif;max-width:34rem;margin:4rem auto;padding:0 min(1.25rem,5vw);overflow-wrap:anywhere}h1{font-size:min(2em,9vw);line-height:1.15;text-wrap:balance}a{display:inline-block;padding:.6rem 0}button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;cursor:pointer}";

type PlainPage = {
  status: number;
  title: string;
  text: string;
  /** What stands below the text, as HTML. */
  more: string;
  headers?: Record<string, string>;
};

/** A page in words that needs nothing of the site: no route, no data, no file. Kept by nobody. */
export function plainPage({ status, title, text, more, headers }: PlainPage): Response {
  const page = `<!doctype html><html lang="${getLocale()}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${style}</style></head><body><main data-error="${status}"><h1>${title}</h1><p>${text}</p>
${more}</main></body></html>`;
  return new Response(page, {
    status,
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}
