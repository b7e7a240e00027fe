import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentOf } from "#emails/table-words.ts";

export const confirmedParams = dinerMailSchema.extend({ kind: z.literal("confirmed") });
type Params = z.infer<typeof confirmedParams>;

export function confirmedSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_confirmed_subject(words);
}

/** The table was free and is the diner's at once. */
export function ConfirmedMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_confirmed_title()}
      intro={m.mail_confirmed_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={<ReservationMarkup mail={mail} status="confirmed" />}
    >
      <TableAdvice mail={mail} />
    </DinerLetter>
  );
}
