import type { Locale } from "#app/domain/locale.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import { htmlPage } from "#emails/html-page.ts";
import { composeMail, type MailContent } from "#emails/index.ts";
import { plainText } from "#emails/plain-text.ts";

export type RenderedMail = { subject: string; html: string; text: string };

/** The mail in words, as a page and as plain text, in a language. */
export function renderMail(content: MailContent, locale: Locale): RenderedMail {
  return withLocale(locale, () => {
    const { subject, body } = composeMail(content);
    return { subject, html: htmlPage(body), text: plainText(body) };
  });
}
