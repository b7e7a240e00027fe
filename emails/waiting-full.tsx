import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { momentLabel } from "#emails/table-labels.ts";

/** The service is full; the request waits for room. */
export const waitingFullMail = defineMail({
  kind: "waiting-full",
  props: dinerMailSchema,
  subject: ({ restaurant, table }) =>
    m.mail_waiting_full_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_waiting_full_title()}
      intro={m.mail_waiting_full_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_request() }}
    >
      <RequestAdvice />
    </DinerMailLayout>
  ),
  preview: (locale) => [dinerPreview(locale)],
});
