import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { dinerPreview, tablePreview } from "#emails/preview-props.ts";
import { dinerMailSchema, mailedTableSchema } from "#emails/reservation-props.ts";
import { guestsLabel, momentLabel } from "#emails/table-labels.ts";

/** A change that does not fit waits for the restaurant's answer; the table stays as it is. */
export const changeWaitingMail = defineMail({
  kind: "change-waiting",
  props: dinerMailSchema.extend({ requested: mailedTableSchema }),
  subject: ({ restaurant, requested }) =>
    m.mail_change_waiting_subject({ restaurant: restaurant.name, moment: momentLabel(requested) }),
  body(mail) {
    const requested = { moment: momentLabel(mail.requested), guests: guestsLabel(mail.requested) };
    return (
      <DinerMailLayout
        mail={mail}
        title={m.mail_change_waiting_title()}
        intro={m.mail_change_waiting_intro()}
        aside={m.mail_change_requested(requested)}
        action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      >
        <Paragraph tone="muted">{m.mail_link_is_personal()}</Paragraph>
      </DinerMailLayout>
    );
  },
  preview: (locale) => [
    { ...dinerPreview(locale), requested: tablePreview(locale, { time: "21:00", covers: 14 }) },
  ],
});
