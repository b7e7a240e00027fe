import { m } from "#app/i18n/compiled/messages.js";
import { getLocale } from "#app/i18n/compiled/runtime.js";

type Reason =
  | "bad-address"
  | "bad-method"
  | "cross-site"
  | "misdirected"
  | "no-form"
  | "settings"
  | "too-large"
  | "too-slow"
  | "unavailable";

function wordsOf(reason: Reason): { status: number; title: string; text: string } {
  switch (reason) {
    case "bad-address":
      return {
        status: 400,
        title: m.site_error_bad_address_title(),
        text: m.site_error_bad_address_text(),
      };
    case "bad-method":
      return {
        status: 405,
        title: m.site_error_not_allowed_title(),
        text: m.site_error_not_allowed_text(),
      };
    case "cross-site":
      return {
        status: 403,
        title: m.site_error_cross_site_title(),
        text: m.site_error_cross_site_text(),
      };
    case "too-large":
      return {
        status: 413,
        title: m.site_error_too_large_title(),
        text: m.site_error_too_large_text(),
      };
    case "no-form":
      return {
        status: 400,
        title: m.site_error_request_title(),
        text: m.site_error_request_text(),
      };
    case "too-slow":
      return {
        status: 408,
        title: m.site_error_too_slow_title(),
        text: m.site_error_too_slow_text(),
      };
    case "misdirected":
      return {
        status: 421,
        title: m.site_error_misdirected_title(),
        text: m.site_error_misdirected_text(),
      };
    case "unavailable":
      return {
        status: 503,
        title: m.site_error_unavailable_title(),
        text: m.site_error_unavailable_text(),
      };
    case "settings":
      return { status: 503, title: m.site_settings_title(), text: m.site_settings_text() };
  }
}

const style =
  "body{font:1.1rem/1.5 Georgia,serif;max-width:34rem;margin:4rem auto;padding:0 min(1.25rem,5vw);overflow-wrap:anywhere}h1{font-size:min(2em,9vw);line-height:1.15;text-wrap:balance}a{display:inline-block;padding:.6rem 0}";

/**
 * A page in words for a request that is refused before any route sees it. The details are the
 * site's own words: they are printed as they are.
 */
export function refusal(reason: Reason, details: readonly string[] = []): Response {
  const { status, title, text } = wordsOf(reason);
  const list = details.map((detail) => `<li>${detail}</li>`).join("");
  const page = `<!doctype html><html lang="${getLocale()}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${style}</style></head><body><main data-error="${status}"><h1>${title}</h1><p>${text}</p>
${list === "" ? "" : `<ul>${list}</ul>`}
${status === 503 ? "" : `<p><a href="/">${m.site_error_back_home()}</a></p>`}</main></body></html>`;
  return new Response(page, {
    status,
    headers: {
      ...(status === 405 ? { Allow: "GET, HEAD, POST" } : {}),
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}
