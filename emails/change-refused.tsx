import { z } from "zod";
import { isolated } from "#app/domain/isolated-words.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { TableAdvice } from "#emails/table-advice.tsx";
import { momentOf } from "#emails/table-words.ts";

export const changeRefusedParams = dinerMailSchema.extend({
  kind: z.literal("change-refused"),
  reason: z.string().nullable(),
});
type Params = z.infer<typeof changeRefusedParams>;

export function changeRefusedSubject({ restaurant, table }: Params): string {
  return m.mail_change_refused_subject({ restaurant: restaurant.name, moment: momentOf(table) });
}

/** The restaurant cannot take the change; the table stays as it was. */
export function ChangeRefusedMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_change_refused_title()}
      intro={m.mail_change_refused_intro()}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reservationUrl, label: m.mail_see_reservation() }}
    >
      <TableAdvice mail={mail} />
    </DinerLetter>
  );
}
