import { isForRestaurant } from "#app/domain/mail/mail.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import type { MailRow } from "#app/server/db/mails.ts";
import { calendarEvent, calendarFilename } from "#app/server/mail/calendar-event.ts";
import {
  calendarUse,
  type Links,
  mailParams,
  reservationUrl,
} from "#app/server/mail/mail-params.ts";
import type { MailSources } from "#app/server/mail/mail-sources.ts";
import type { MailAttachment, OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import { renderMail } from "#app/server/mail/render.ts";

/** `from` is the address that mails come from; the restaurant's own when `null`. */
export type WriteMailDeps = Links & { from: string | null };

function attachmentsOf(mail: MailRow, sources: MailSources, links: Links): MailAttachment[] {
  const use = calendarUse(mail, sources);
  if (use === null) return [];
  const { event, restaurant } = sources;
  // What is given up is the table as it stood before.
  const table = use === "cancelled" ? (event.before ?? event.after) : event.after;
  const content = withLocale(mail.locale, () =>
    calendarEvent({
      restaurant,
      code: mail.code,
      version: mail.version,
      at: event.at,
      table,
      url: reservationUrl(sources, links),
      isCancelled: use === "cancelled",
    }),
  );
  const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
  return [{ filename: calendarFilename(mail.code), contentType, content }];
}

/** Writes the mail of an outbox row: words, calendar, and who it is from and for. */
export function writeMail(mail: MailRow, sources: MailSources, deps: WriteMailDeps): OutgoingMail {
  const { restaurant, reservation } = sources;
  return {
    slug: mail.slug,
    kind: mail.kind,
    to: mail.recipient,
    from: { name: restaurant.name, address: deps.from ?? restaurant.email },
    replyTo: isForRestaurant(mail.kind) ? reservation.email : restaurant.email,
    ...renderMail(mailParams(mail, sources, deps), mail.locale),
    attachments: attachmentsOf(mail, sources, deps),
  };
}
