import { z } from "zod";
import { isolated } from "#app/domain/isolated-words.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { CalendarRemoval } from "#emails/calendar-removal.tsx";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const refusedParams = dinerMailSchema.extend({
  kind: z.literal("refused"),
  /** Whether she had a table that the restaurant takes back; else it was a request. */
  held: z.boolean(),
  reason: z.string().nullable(),
});
type Params = z.infer<typeof refusedParams>;

export function refusedSubject({ restaurant, table, held }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return held ? m.mail_refused_after_confirmation_subject(words) : m.mail_refused_subject(words);
}

/** The restaurant cannot take the party. */
export function RefusedMail(mail: Params) {
  const { held, reason } = mail;
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_refused_title()}
      intro={held ? m.mail_refused_after_confirmation() : m.mail_refused_intro()}
      aside={reason ? m.mail_reason({ reason: isolated(reason) }) : null}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
      head={held ? <ReservationMarkup mail={mail} status="cancelled" /> : null}
    >
      <CalendarRemoval mail={mail} />
    </DinerLetter>
  );
}
