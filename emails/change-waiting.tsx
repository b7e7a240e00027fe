import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { dinerMailSchema, mailedTableSchema } from "#emails/reservation-params.ts";
import { guestsOf, momentOf } from "#emails/table-words.ts";

export const changeWaitingParams = dinerMailSchema.extend({
  kind: z.literal("change-waiting"),
  wanted: mailedTableSchema,
});
type Params = z.infer<typeof changeWaitingParams>;

export function changeWaitingSubject({ restaurant, wanted }: Params): string {
  return m.mail_change_waiting_subject({ restaurant: restaurant.name, moment: momentOf(wanted) });
}

/** A change that does not fit waits for the restaurant's answer; the table stays as it is. */
export function ChangeWaitingMail(mail: Params) {
  const wanted = { moment: momentOf(mail.wanted), guests: guestsOf(mail.wanted) };
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_change_waiting_title()}
      intro={m.mail_change_waiting_intro()}
      aside={m.mail_change_wanted(wanted)}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
    >
      <Paragraph tone="muted">{m.mail_link_is_personal()}</Paragraph>
    </DinerLetter>
  );
}
