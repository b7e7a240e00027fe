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
  props: dinerMailSchema.extend({ wanted: mailedTableSchema }),
  subject: ({ restaurant, wanted }) =>
    m.mail_change_waiting_subject({ restaurant: restaurant.name, moment: momentLabel(wanted) }),
  body(mail) {
    const wanted = { moment: momentLabel(mail.wanted), guests: guestsLabel(mail.wanted) };
    return (
      <DinerMailLayout
        mail={mail}
        title={m.mail_change_waiting_title()}
        intro={m.mail_change_waiting_intro()}
        aside={m.mail_change_wanted(wanted)}
        action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      >
        <Paragraph tone="muted">{m.mail_link_is_personal()}</Paragraph>
      </DinerMailLayout>
    );
  },
  preview: (locale) => [
    { ...dinerPreview(locale), wanted: tablePreview(locale, { time: "21:00", covers: 14 }) },
  ],
});
