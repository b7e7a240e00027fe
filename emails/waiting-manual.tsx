import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const waitingManualParams = dinerMailSchema.extend({ kind: z.literal("waiting-manual") });
type Params = z.infer<typeof waitingManualParams>;

export function waitingManualSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_waiting_manual_subject(words);
}

/** The request waits for the restaurant's answer by hand. */
export function WaitingManualMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_waiting_manual_title()}
      intro={m.mail_waiting_manual_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_request() }}
    >
      <RequestAdvice />
    </DinerLetter>
  );
}
