import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const withdrawnParams = dinerMailSchema.extend({ kind: z.literal("withdrawn") });
type Params = z.infer<typeof withdrawnParams>;

export function withdrawnSubject({ restaurant, table }: Params): string {
  return m.mail_withdrawn_subject({ restaurant: restaurant.name, moment: momentOf(table) });
}

/** The guest took back a request that waited: there was no reservation to cancel. */
export function WithdrawnMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_withdrawn_title()}
      intro={m.mail_withdrawn_intro()}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
    />
  );
}
