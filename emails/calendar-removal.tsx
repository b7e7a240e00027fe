import { m } from "#app/i18n/compiled/messages.js";
import { Paragraph } from "#emails/paragraph.tsx";
import type { DinerMail } from "#emails/reservation-props.ts";

/** What to do with the calendar's entry of a table that is no longer hers. */
export function CalendarRemoval({ mail: { hasCalendar } }: { mail: DinerMail }) {
  if (!hasCalendar) return null;
  return <Paragraph tone="muted">{m.mail_calendar_removed()}</Paragraph>;
}
