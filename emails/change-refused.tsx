import { z } from "zod";
import { isolated } from "#app/domain/text/isolated-text.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview, reasonPreview } from "#emails/preview-props.ts";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentLabel } from "#emails/table-labels.ts";

/** The restaurant cannot take the change; the table stays as it was. */
export const changeRefusedMail = defineMail({
  kind: "change-refused",
  props: dinerMailSchema.extend({ reason: z.string().nullable() }),
  subject: ({ restaurant, table }) =>
    m.mail_change_refused_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_change_refused_title()}
      intro={m.mail_change_refused_intro()}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
    >
      <TableAdvice mail={mail} />
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), reason: reasonPreview(locale), hasCalendar: false },
  ],
});
