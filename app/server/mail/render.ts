import { render, toPlainText } from "@react-email/render";
import { isolated } from "#app/domain/isolated-words.ts";
import type { Locale } from "#app/domain/locale.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { composeMail, type MailParams } from "#emails/index.ts";

// Titles stay as they are written, and a telephone number is not followed by itself as a link.
const plainText = {
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: 'a[href^="tel:"]', format: "anchor", options: { ignoreHref: true } },
  ],
};

/** The page without the marks that React leaves for a browser: nothing stands before `<html>`. */
function withoutMarks(html: string): string {
  return html.replace(/<!--(\/?\$\??| )-->/g, "");
}

/** Plain text has no element for a person's words, but signs that do the same. */
function withIsolation(html: string): string {
  return html.replace(/<bdi>(.*?)<\/bdi>/gs, (_all, words: string) => isolated(words));
}

export type RenderedMail = { subject: string; html: string; text: string };

/** The mail in words, as a page and as plain text, in a language. */
export function renderMail(params: MailParams, locale: Locale): Promise<RenderedMail> {
  return withLocale(locale, async () => {
    const { subject, body } = composeMail(params);
    const html = withoutMarks(await render(body));
    return { subject, html, text: toPlainText(withIsolation(html), plainText) };
  });
}
