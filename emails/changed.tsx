import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview, formerTablePreview, tablePreview } from "#emails/preview-props.ts";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema, type MailedTable, mailedTableSchema } from "#emails/reservation-props.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { formerTableMessage, isSameTable, momentLabel } from "#emails/table-labels.ts";

type Changed = { table: MailedTable; before: MailedTable | null; held: boolean };

function headOf({ table, before, held }: Changed) {
  const aside = before && formerTableMessage(before);
  if (!held) {
    return { title: m.mail_changed_request_title(), intro: m.mail_changed_request_intro(), aside };
  }
  return isSameTable(before, table)
    ? { title: m.mail_change_withdrawn_title(), intro: m.mail_change_withdrawn_intro() }
    : { title: m.mail_changed_title(), intro: m.mail_changed_intro(), aside };
}

/**
 * The table, or the request, was moved to another day, time or size; or it stays, because its guest
 * has withdrawn the change that she had asked for.
 */
export const changedMail = defineMail({
  kind: "changed",
  props: dinerMailSchema.extend({
    /** Whether the table is hers now; else it is a request that waits. */
    held: z.boolean(),
    before: mailedTableSchema.nullable(),
  }),
  subject({ restaurant, table, held, before }) {
    const words = { restaurant: restaurant.name, moment: momentLabel(table) };
    if (!held) return m.mail_changed_request_subject(words);
    return isSameTable(before, table)
      ? m.mail_change_withdrawn_subject(words)
      : m.mail_changed_subject(words);
  },
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      {...headOf(mail)}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={mail.held ? <ReservationMarkup mail={mail} status="confirmed" /> : null}
    >
      {mail.held ? <TableAdvice mail={mail} isUpdate /> : <RequestAdvice />}
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), before: formerTablePreview(locale), held: true },
    { ...dinerPreview(locale), before: null, held: false, hasCalendar: false },
    { ...dinerPreview(locale), before: tablePreview(locale), held: true },
  ],
});
