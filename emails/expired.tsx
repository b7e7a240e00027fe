import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { momentLabel } from "#emails/table-labels.ts";

/** A request was not answered in time: no refusal, but an apology and other times. */
export const expiredMail = defineMail({
  kind: "expired",
  props: dinerMailSchema,
  subject: ({ restaurant, table }) =>
    m.mail_expired_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_expired_title()}
      intro={m.mail_expired_intro()}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
    />
  ),
  preview: (locale) => [dinerPreview(locale)],
});
