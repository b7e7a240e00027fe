import { z } from "zod";
import { isolated } from "#app/domain/isolated-words.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const refusedParams = dinerMailSchema.extend({
  kind: z.literal("refused"),
  why: z.enum(["refused", "refused-after-confirmation", "expired"]),
  reason: z.string().nullable(),
});
type Params = z.infer<typeof refusedParams>;

export function refusedSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_refused_subject(words);
}

function introOf({ why }: Params): string {
  switch (why) {
    case "refused":
      return m.mail_refused_intro();
    case "refused-after-confirmation":
      return m.mail_refused_after_confirmation();
    case "expired":
      return m.mail_refused_expired();
  }
}

/** The restaurant cannot take the party, or let the request expire. */
export function RefusedMail(mail: Params) {
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_refused_title()}
      intro={introOf(mail)}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
    >
      {mail.hasCalendar ? <Paragraph tone="muted">{m.mail_calendar_removed()}</Paragraph> : null}
    </DinerLetter>
  );
}
