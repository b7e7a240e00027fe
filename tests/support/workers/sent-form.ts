import { createExecutionContext, env, waitOnExecutionContext } from "cloudflare:test";
import type { AppLoadContext } from "@remix-run/cloudflare";
import type { Instant } from "#app/domain/time/restaurant-clock.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { loadContext } from "#app/server/platform.ts";

export const site = "https://couverts.example";

/** A form as one sender sends it; `own` is what only hers holds, in the order that it is told. */
export type SentForm = {
  path: string;
  fields: [string, string][];
  cookie: string;
  own: string[];
};
export type Encoding = "plain" | "multipart";

/** Anything that answers a request with what the platform gives it. */
export type Responding = (request: Request, context: AppLoadContext) => Promise<Response>;

function bodyOf(fields: SentForm["fields"], encoding: Encoding) {
  if (encoding === "plain") {
    const body = new URLSearchParams(fields).toString();
    const type = "application/x-www-form-urlencoded";
    // A browser says both, and a short form is read in another way than one of unknown length.
    return { body, type, length: String(new TextEncoder().encode(body).byteLength) };
  }
  const parts = fields.map(
    ([name, value]) =>
      `--form\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--form--\r\n`;
  return { body, type: "multipart/form-data; boundary=form", length: null };
}

function requestOf({ path, fields, cookie }: SentForm, encoding: Encoding): Request {
  const { body, type, length } = bodyOf(fields, encoding);
  const headers = new Headers({ "Content-Type": type, Cookie: cookie });
  if (length !== null) headers.set("Content-Length", length);
  return new Request(site + path, { method: "POST", headers, body });
}

/** A text without what differs between two senders, two moments of chance and two renderings. */
function comparable(text: string, own: readonly string[]): string {
  return (
    own
      .reduce((rest, value, at) => rest.replaceAll(value, `[own ${at}]`), text)
      .replace(/-[a-z0-9]{6}-[0-9a-f]{32}/g, "-[guest key]")
      .replace(/(?<![\w-])[\w-]{22}0[0-9a-z]{8}[\w-]{22}/g, "[minted key]")
      .replace(/(session=)[\w-]{20,}/g, "$1[token]")
      .replace(/(tables=)[^;]+/g, "$1[tables]")
      // What has changed in the book lately, the other sender's own table too.
      .replace(/(?<=\\")(?:\[own \d+\]|[a-z0-9]{6})-\d+(?=\\")/g, "[change]")
      // The browser asks for the routes that its page has not named to it.
      .replace(/window\.__remixManifest = \{[\s\S]*?\n\};/g, "[manifest]")
      .replace(/(nonce[=-]\\?["']?)[\w+/=-]{16,}/g, "$1[nonce]")
  );
}

/** What a form is answered with, comparable with the answer to another sender of the same form. */
export async function answerTo(
  responding: Responding,
  form: SentForm,
  encoding: Encoding,
  now: Instant,
) {
  const ctx = createExecutionContext();
  const { platform } = loadContext(env, ctx);
  const context = { platform: { ...platform, now } };
  const response = await withLocale("fr", () => responding(requestOf(form, encoding), context));
  const text = comparable(await response.text(), form.own);
  await waitOnExecutionContext(ctx);
  const headers = [...response.headers].map(([name, value]) => [name, comparable(value, form.own)]);
  return { status: response.status, headers: headers.sort(), text };
}
