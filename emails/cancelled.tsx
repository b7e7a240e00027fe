import { z } from "zod";
import { isolated } from "#app/domain/text/isolated-text.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { CalendarRemoval } from "#emails/calendar-removal.tsx";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { dinerPreview, reasonPreview } from "#emails/preview-props.ts";
import { ReservationMarkup } from "#emails/reservation-markup.tsx";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { momentLabel } from "#emails/table-labels.ts";

const props = dinerMailSchema.extend({
  by: z.enum(["guest", "restaurant"]),
  /** Whether she had a table; else it was a request that waited. */
  held: z.boolean(),
  reason: z.string().nullable(),
});

function introMessage({ by, held }: z.infer<typeof props>): string {
  if (!held) return m.mail_cancelled_request();
  return by === "guest" ? m.mail_cancelled_by_guest() : m.mail_cancelled_by_restaurant();
}

/** The guest or the restaurant has cancelled a table, or the restaurant a request. */
export const cancelledMail = defineMail({
  kind: "cancelled",
  props,
  subject({ restaurant, table, held }) {
    const words = { restaurant: restaurant.name, moment: momentLabel(table) };
    return held ? m.mail_cancelled_subject(words) : m.mail_cancelled_request_subject(words);
  },
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={mail.held ? m.mail_cancelled_title() : m.mail_cancelled_request_title()}
      intro={introMessage(mail)}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reserveUrl, label: m.mail_book_again() }}
      head={mail.held ? <ReservationMarkup mail={mail} status="cancelled" /> : null}
    >
      <CalendarRemoval mail={mail} />
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), by: "guest" as const, held: true, reason: null },
    {
      ...dinerPreview(locale),
      by: "restaurant" as const,
      held: true,
      reason: reasonPreview(locale),
    },
    {
      ...dinerPreview(locale),
      by: "restaurant" as const,
      held: false,
      reason: null,
      hasCalendar: false,
    },
  ],
});
