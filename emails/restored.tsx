import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentLabel } from "#emails/table-labels.ts";

/** The restaurant took back a no, or a cancellation: the table is hers after all. */
export const restoredMail = defineMail({
  kind: "restored",
  props: dinerMailSchema,
  subject: ({ restaurant, table }) =>
    m.mail_restored_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_restored_title()}
      intro={m.mail_restored_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={<ReservationMarkup mail={mail} status="confirmed" />}
    >
      <TableAdvice mail={mail} />
    </DinerMailLayout>
  ),
  preview: (locale) => [dinerPreview(locale)],
});
