import { type DinerMailKind, isForRestaurant } from "#app/domain/mail/mail.ts";
import { withLocale } from "#app/i18n/with-locale.ts";
import type { MailBody } from "#app/server/db/mail-bodies.ts";
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
  restaurantOf,
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

/** Writes what a mail to the diner says, its calendar with it. */
function dinerBody(kind: DinerMailKind, own: DinerMailSources, links: Links): MailBody {
  const rendered = renderMail(dinerMailContent(kind, own, links), own.mail.locale);
  return { ...rendered, attachments: calendarsOf(kind, own, links) };
}

/**
 * The mail of an outbox row: what it says, and who it is from and for. What was written before
 * (`body`) stands as it is; `null` has it written.
 */
export function writeMail(
  { mail, body }: { mail: MailRow; body: MailBody | null },
  sources: MailSources,
  deps: WriteMailDeps,
): OutgoingMail {
  const { slug, kind, recipient: to, locale } = mail;
  const { name, email } = restaurantOf(sources);
  const sent = { slug, kind, to, from: { name, address: deps.from ?? email } };
  if (!isForRestaurant(kind)) {
    const said = body ?? dinerBody(kind, dinerMailSources(mail, sources), deps);
    return { ...said, ...sent, replyTo: email };
  }
  const own = restaurantMailSources(mail, sources);
  const said = body ?? {
    ...renderMail(restaurantMailContent(kind, own, deps), locale),
    attachments: [],
  };
  return { ...said, ...sent, replyTo: own.params.person.email };
}
