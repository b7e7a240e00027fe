import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentLabel } from "#emails/table-labels.ts";

/** The table was free and is the diner's at once. */
export const confirmedMail = defineMail({
  kind: "confirmed",
  props: dinerMailSchema,
  subject: ({ restaurant, table }) =>
    m.mail_confirmed_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_confirmed_title()}
      intro={m.mail_confirmed_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={<ReservationMarkup mail={mail} status="confirmed" />}
    >
      <TableAdvice mail={mail} />
    </DinerMailLayout>
  ),
  preview: (locale) => [dinerPreview(locale)],
});
