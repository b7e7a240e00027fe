import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { momentLabel } from "#emails/table-labels.ts";

/** The guest took back a request that waited: there was no reservation to cancel. */
export const withdrawnMail = defineMail({
  kind: "withdrawn",
  props: dinerMailSchema,
  subject: ({ restaurant, table }) =>
    m.mail_withdrawn_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_withdrawn_title()}
      intro={m.mail_withdrawn_intro()}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
    />
  ),
  preview: (locale) => [dinerPreview(locale)],
});
