import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const expiredParams = dinerMailSchema.extend({ kind: z.literal("expired") });
type Params = z.infer<typeof expiredParams>;

export function expiredSubject({ restaurant, table }: Params): string {
  return m.mail_expired_subject({ restaurant: restaurant.name, moment: momentOf(table) });
}

/** A request was not answered in time: no refusal, but an apology and other times. */
export function ExpiredMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_expired_title()}
      intro={m.mail_expired_intro()}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
    />
  );
}
