import { z } from "zod";
import { isolated } from "#app/domain/isolated-words.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const cancelledParams = dinerMailSchema.extend({
  kind: z.literal("cancelled"),
  by: z.enum(["guest", "restaurant"]),
  reason: z.string().nullable(),
});
type Params = z.infer<typeof cancelledParams>;

export function cancelledSubject({ restaurant, table }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return m.mail_cancelled_subject(words);
}

/** The guest or the restaurant has cancelled. */
export function CancelledMail(mail: Params) {
  const intro =
    mail.by === "guest" ? m.mail_cancelled_by_guest() : m.mail_cancelled_by_restaurant();
  return (
    <DinerLetter
      mail={mail}
      title={m.mail_cancelled_title()}
      intro={intro}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reserveUrl, label: m.mail_book_again() }}
    >
      {mail.hasCalendar ? <Paragraph tone="muted">{m.mail_calendar_removed()}</Paragraph> : null}
    </DinerLetter>
  );
}
