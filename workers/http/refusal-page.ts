import { m } from "#app/i18n/compiled/messages.js";
import { plainPage } from "#workers/http/plain-page.ts";

type Reason =
  | "bad-address"
  | "bad-method"
  | "cross-site"
  | "failure"
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
    case "failure":
      return {
        status: 500,
        title: m.site_error_failure_title(),
        text: m.site_error_failure_text(),
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

/**
 * A page in words for a request that is refused before any route sees it, or that no route could
 * answer. The details are the site's own words: they are printed as they are.
 */
export function refusal(reason: Reason, details: readonly string[] = []): Response {
  const { status, title, text } = wordsOf(reason);
  const list = details.map((detail) => `<li>${detail}</li>`).join("");
  const home = status === 503 ? "" : `<p><a href="/">${m.site_error_back_home()}</a></p>`;
  return plainPage({
    status,
    title,
    text,
    more: `${list === "" ? "" : `<ul>${list}</ul>`}\n${home}`,
    headers: status === 405 ? { Allow: "GET, HEAD, POST" } : {},
  });
}
