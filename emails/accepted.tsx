import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentOf } from "#emails/table-words.ts";

export const acceptedParams = dinerMailSchema.extend({ kind: z.literal("accepted") });
type Params = z.infer<typeof acceptedParams>;

export function acceptedSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_accepted_subject(words);
}

/** The restaurant said yes to a request. */
export function AcceptedMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_accepted_title()}
      intro={m.mail_accepted_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={<ReservationMarkup mail={mail} status="confirmed" />}
    >
      <TableAdvice mail={mail} />
    </DinerLetter>
  );
}
