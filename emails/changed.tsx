import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { dinerMailSchema, mailedTableSchema } from "#emails/reservation-params.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { guestsOf, momentOf } from "#emails/table-words.ts";

export const changedParams = dinerMailSchema.extend({
  kind: z.literal("changed"),
  before: mailedTableSchema.nullable(),
});
type Params = z.infer<typeof changedParams>;

export function changedSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_changed_subject(words);
}

/** The table was moved to another day, time or size. */
export function ChangedMail(mail: Params) {
  const { before } = mail;
  const formerly = before && {
    moment: momentOf(before),
    guests: guestsOf(before),
  };
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_changed_title()}
      intro={m.mail_changed_intro()}
      aside={formerly ? m.mail_changed_before(formerly) : null}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
    >
      <TableAdvice mail={mail} />
    </DinerLetter>
  );
}
