import { m } from "#app/i18n/compiled/messages.js";
import { Paragraph } from "#emails/paragraph.tsx";

/** What a diner whose request waits may want to do with it: withdrawing, keeping the link. */
export function RequestAdvice() {
  return (
    <>
      <Paragraph tone="muted">{m.mail_waiting_withdraw()}</Paragraph>
      <Paragraph tone="muted">{m.mail_link_is_personal()}</Paragraph>
    </>
  );
}
