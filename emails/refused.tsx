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

/** The restaurant cannot take the party. */
export const refusedMail = defineMail({
  kind: "refused",
  props: dinerMailSchema.extend({
    /** Whether she had a table that the restaurant takes back; else it was a request. */
    held: z.boolean(),
    reason: z.string().nullable(),
  }),
  subject({ restaurant, table, held }) {
    const words = { restaurant: restaurant.name, moment: momentLabel(table) };
    return held ? m.mail_refused_after_confirmation_subject(words) : m.mail_refused_subject(words);
  },
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={m.mail_refused_title()}
      intro={mail.held ? m.mail_refused_after_confirmation() : m.mail_refused_intro()}
      aside={mail.reason ? m.mail_reason({ reason: isolated(mail.reason) }) : null}
      action={{ href: mail.reserveUrl, label: m.mail_choose_another() }}
      head={mail.held ? <ReservationMarkup mail={mail} status="cancelled" /> : null}
    >
      <CalendarRemoval mail={mail} />
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), held: false, reason: reasonPreview(locale), hasCalendar: false },
    { ...dinerPreview(locale), held: true, reason: null },
  ],
});
