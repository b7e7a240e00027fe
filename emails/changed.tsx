import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview, formerTablePreview } from "#emails/preview-props.ts";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema, mailedTableSchema } from "#emails/reservation-props.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { formerTableMessage, momentLabel } from "#emails/table-labels.ts";

/** The table, or the request, was moved to another day, time or size. */
export const changedMail = defineMail({
  kind: "changed",
  props: dinerMailSchema.extend({
    /** Whether the table is hers now; else it is a request that waits. */
    held: z.boolean(),
    before: mailedTableSchema.nullable(),
  }),
  subject({ restaurant, table, held }) {
    const words = { restaurant: restaurant.name, moment: momentLabel(table) };
    return held ? m.mail_changed_subject(words) : m.mail_changed_request_subject(words);
  },
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={mail.held ? m.mail_changed_title() : m.mail_changed_request_title()}
      intro={mail.held ? m.mail_changed_intro() : m.mail_changed_request_intro()}
      aside={mail.before && formerTableMessage(mail.before)}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={mail.held ? <ReservationMarkup mail={mail} status="confirmed" /> : null}
    >
      {mail.held ? <TableAdvice mail={mail} isUpdate /> : <RequestAdvice />}
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), before: formerTablePreview(locale), held: true },
    { ...dinerPreview(locale), before: null, held: false, hasCalendar: false },
  ],
});
