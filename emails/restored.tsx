import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentOf } from "#emails/table-words.ts";

export const restoredParams = dinerMailSchema.extend({ kind: z.literal("restored") });
type Params = z.infer<typeof restoredParams>;

export function restoredSubject({ restaurant, table }: Params): string {
  return m.mail_restored_subject({ restaurant: restaurant.name, moment: momentOf(table) });
}

/** The restaurant took back a no, or a cancellation: the table is hers after all. */
export function RestoredMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_restored_title()}
      intro={m.mail_restored_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
      head={<ReservationMarkup mail={mail} status="confirmed" />}
    >
      <TableAdvice mail={mail} />
    </DinerLetter>
  );
}
