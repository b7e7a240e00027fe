import { m } from "#app/i18n/compiled/messages.js";
import { Paragraph } from "#emails/paragraph.tsx";
import type { DinerMail } from "#emails/reservation-props.ts";

/** `isUpdate`: the calendar may hold the table as it was before. */
type TableAdviceProps = { mail: DinerMail; isUpdate?: boolean };

/** What a diner who has a table may want to do with it: calendar, cancelling, keeping the link. */
export function TableAdvice({ mail: { hasCalendar }, isUpdate = false }: TableAdviceProps) {
  const calendar = isUpdate ? m.mail_calendar_updated() : m.mail_calendar_attached();
  return (
    <>
      {hasCalendar ? <Paragraph tone="muted">{calendar}</Paragraph> : null}
      <Paragraph tone="muted">{m.mail_cannot_come()}</Paragraph>
      <Paragraph tone="muted">{m.mail_link_is_personal()}</Paragraph>
    </>
  );
}
