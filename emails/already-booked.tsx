import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const alreadyBookedParams = dinerMailSchema.extend({
  kind: z.literal("already-booked"),
  /** Whether the table that stands is still a request. */
  isRequest: z.boolean(),
});
type Params = z.infer<typeof alreadyBookedParams>;

export function alreadyBookedSubject({ restaurant, table }: Params): string {
  return m.mail_already_booked_subject({ restaurant: restaurant.name, moment: momentOf(table) });
}

/** Somebody asked for another table with the contacts of this one, which stands as it did. */
export function AlreadyBookedMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={mail.isRequest ? m.mail_already_booked_title_request() : m.mail_already_booked_title()}
      intro={mail.isRequest ? m.mail_already_booked_intro_request() : m.mail_already_booked_intro()}
      action={{
        href: mail.reservationUrl,
        label: mail.isRequest ? m.mail_see_request() : m.mail_see_reservation(),
      }}
    >
      <Paragraph tone="muted">{m.mail_already_booked_you()}</Paragraph>
      <Paragraph tone="muted">{m.mail_already_booked_not_you()}</Paragraph>
    </DinerLetter>
  );
}
