import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { momentLabel } from "#emails/table-labels.ts";

/** The request waits for the restaurant's answer by hand. */
export const waitingManualMail = defineMail({
  kind: "waiting-manual",
  props: dinerMailSchema,
  subject: ({ restaurant, table }) =>
    m.mail_waiting_manual_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_waiting_manual_title()}
      intro={m.mail_waiting_manual_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_request() }}
    >
      <RequestAdvice />
    </DinerMailLayout>
  ),
  preview: (locale) => [dinerPreview(locale)],
});
