import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { RequestAdvice } from "#emails/request-advice.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const waitingFullParams = dinerMailSchema.extend({ kind: z.literal("waiting-full") });
type Params = z.infer<typeof waitingFullParams>;

export function waitingFullSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_waiting_full_subject(words);
}

/** The service is full; the request waits for room. */
export function WaitingFullMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_waiting_full_title()}
      intro={m.mail_waiting_full_intro()}
      action={{ href: mail.reservationUrl, label: m.mail_see_request() }}
    >
      <RequestAdvice />
    </DinerLetter>
  );
}
