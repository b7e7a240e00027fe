import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema, mailedTableSchema } from "#emails/reservation-params.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { guestsOf, momentOf } from "#emails/table-words.ts";

export const changedParams = dinerMailSchema.extend({
  kind: z.literal("changed"),
  /** Whether the table is hers now; else it is a request that waits. */
  held: z.boolean(),
  before: mailedTableSchema.nullable(),
});
type Params = z.infer<typeof changedParams>;

export function changedSubject({ restaurant, table, held }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return held ? m.mail_changed_subject(words) : m.mail_changed_request_subject(words);
}

/** The table, or the request, was moved to another day, time or size. */
export function ChangedMail(mail: Params) {
  const { before, held } = mail;
  const formerly = before && {
    moment: momentOf(before),
    guests: guestsOf(before),
  };
  return (
    <DinerLetter
      mail={mail}
      title={held ? m.mail_changed_title() : m.mail_changed_request_title()}
      intro={held ? m.mail_changed_intro() : m.mail_changed_request_intro()}
      aside={formerly ? m.mail_changed_before(formerly) : null}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={held ? <ReservationMarkup mail={mail} status="confirmed" /> : null}
    >
      {held ? <TableAdvice mail={mail} isUpdate /> : <RequestAdvice />}
    </DinerLetter>
  );
}
