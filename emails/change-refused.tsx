import { z } from "zod";
import { isolated } from "#app/domain/text/isolated-text.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview, reasonPreview } from "#emails/preview-props.ts";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentLabel } from "#emails/table-labels.ts";

/** The change that was asked for does not happen. */
export const changeRefusedMail = defineMail({
  kind: "change-refused",
  props: dinerMailSchema.extend({
    /** Whether the table stays as it was; else its hour has come, and the change came too late. */
    stands: z.boolean(),
    reason: z.string().nullable(),
  }),
  subject({ restaurant, table, stands }) {
    const words = { restaurant: restaurant.name, moment: momentLabel(table) };
    return stands ? m.mail_change_refused_subject(words) : m.mail_change_void_subject(words);
  },
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={mail.stands ? m.mail_change_refused_title() : m.mail_change_void_title()}
      intro={mail.stands ? m.mail_change_refused_intro() : m.mail_change_void_intro()}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
    >
      {mail.stands ? <TableAdvice mail={mail} /> : null}
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), stands: true, reason: reasonPreview(locale), hasCalendar: false },
    { ...dinerPreview(locale), stands: false, reason: null, hasCalendar: false },
  ],
});
