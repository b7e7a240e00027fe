import { z } from "zod";
import { isolated } from "#app/domain/isolated-words.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { CalendarRemoval } from "#emails/calendar-removal.tsx";
import { DinerLetter } from "#emails/diner-letter.tsx";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-params.ts";
import { momentOf } from "#emails/table-words.ts";

export const cancelledParams = dinerMailSchema.extend({
  kind: z.literal("cancelled"),
  by: z.enum(["guest", "restaurant"]),
  /** Whether she had a table; else it was a request that waited. */
  held: z.boolean(),
  reason: z.string().nullable(),
});
type Params = z.infer<typeof cancelledParams>;

export function cancelledSubject({ restaurant, table, held }: Params): string {
  const words = { restaurant: restaurant.name, moment: momentOf(table) };
  return held ? m.mail_cancelled_subject(words) : m.mail_cancelled_request_subject(words);
}

function introOf({ by, held }: Params): string {
  if (!held) return m.mail_cancelled_request();
  return by === "guest" ? m.mail_cancelled_by_guest() : m.mail_cancelled_by_restaurant();
}

/** The guest or the restaurant has cancelled a table, or the restaurant a request. */
export function CancelledMail(mail: Params) {
  const { held, reason } = mail;
  return (
    <DinerLetter
      mail={mail}
      title={held ? m.mail_cancelled_title() : m.mail_cancelled_request_title()}
      intro={introOf(mail)}
      aside={reason ? m.mail_reason({ reason: isolated(reason) }) : null}
      action={{ href: mail.reserveUrl, label: m.mail_book_again() }}
      head={held ? <ReservationMarkup mail={mail} status="cancelled" /> : null}
    >
      <CalendarRemoval mail={mail} />
    </DinerLetter>
  );
}
