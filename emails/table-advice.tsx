import { m } from "#app/i18n/compiled/messages.js";
import { Paragraph } from "#emails/paragraph.tsx";
import type { DinerMail } from "#emails/reservation-params.ts";

/** What a diner who has a table may want to do with it: calendar, cancelling, keeping the link. */
export function TableAdvice({ mail: { hasCalendar } }: { mail: DinerMail }) {
  return (
    <>
      {hasCalendar ? <Paragraph tone="muted">{m.mail_calendar_attached()}</Paragraph> : null}
      <Paragraph tone="muted">{m.mail_cannot_come()}</Paragraph>
      <Paragraph tone="muted">{m.mail_link_is_personal()}</Paragraph>
    </>
  );
}
