import { type DinerMailKind, isForRestaurant } from "#app/domain/mail/mail.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { calendarEvent, calendarFilename } from "#app/server/mail/calendar-event.ts";
import {
  calendarUse,
  dinerMailContent,
  type Links,
  reservationUrl,
} from "#app/server/mail/diner-mail-content.ts";
import {
  type DinerMailSources,
  dinerMailSources,
  type MailSources,
  restaurantMailSources,
} from "#app/server/mail/mail-sources.ts";
import type { MailAttachment, OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import { renderMail } from "#app/server/mail/render.ts";
import { restaurantMailContent } from "#app/server/mail/restaurant-mail-content.ts";

/** `from` is the address that mails come from; the restaurant's own when `null`. */
export type WriteMailDeps = Links & { from: string | null };

function calendarsOf(
  kind: DinerMailKind,
  sources: DinerMailSources,
  links: Links,
): MailAttachment[] {
  const use = calendarUse(kind, sources);
  if (use === null) return [];
  const { mail, code, params, restaurant } = sources;
  const { before, after } = params.event;
  // What is given up is the table as it stood before.
  const table = use === "cancelled" ? (before ?? after) : after;
  const content = withLocale(mail.locale, () =>
    calendarEvent({
      restaurant,
      code,
      version: mail.sequence,
      at: mail.createdAt,
      table,
      url: reservationUrl(sources, links),
      isCancelled: use === "cancelled",
    }),
  );
  const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
  return [{ filename: calendarFilename(code), contentType, content }];
}

/** Writes the mail of an outbox row: words, calendar, and who it is from and for. */
export function writeMail(mail: MailRow, sources: MailSources, deps: WriteMailDeps): OutgoingMail {
  const { slug, kind, recipient: to, locale } = mail;
  const { name, email } = sources.restaurant;
  const sent = { slug, kind, to, from: { name, address: deps.from ?? email } };
  if (isForRestaurant(kind)) {
    const own = restaurantMailSources(mail, sources);
    const rendered = renderMail(restaurantMailContent(kind, own, deps), locale);
    return { ...sent, replyTo: own.params.person.email, ...rendered, attachments: [] };
  }
  const own = dinerMailSources(mail, sources);
  const rendered = renderMail(dinerMailContent(kind, own, deps), locale);
  return { ...sent, replyTo: email, ...rendered, attachments: calendarsOf(kind, own, deps) };
}
