import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { DinerMailLayout } from "#emails/diner-mail-layout.tsx";
import { Paragraph } from "#emails/paragraph.tsx";
import { dinerPreview } from "#emails/preview-props.ts";
import { dinerMailSchema } from "#emails/reservation-props.ts";
import { momentLabel } from "#emails/table-labels.ts";

/** Somebody asked for another table with the contacts of this one, which stands as it did. */
export const alreadyBookedMail = defineMail({
  kind: "already-booked",
  props: dinerMailSchema.extend({
    /** Whether the table that stands is still a request. */
    isRequest: z.boolean(),
  }),
  subject: ({ restaurant, table }) =>
    m.mail_already_booked_subject({ restaurant: restaurant.name, moment: momentLabel(table) }),
  body: (mail) => (
    <DinerMailLayout
      mail={mail}
      title={mail.isRequest ? m.mail_already_booked_title_request() : m.mail_already_booked_title()}
      intro={mail.isRequest ? m.mail_already_booked_intro_request() : m.mail_already_booked_intro()}
      action={{
        href: mail.reservationUrl,
        label: mail.isRequest ? m.mail_see_request() : m.mail_see_reservation(),
      }}
    >
      <Paragraph tone="muted">{m.mail_already_booked_you()}</Paragraph>
      <Paragraph tone="muted">{m.mail_already_booked_not_you()}</Paragraph>
    </DinerMailLayout>
  ),
  preview: (locale) => [
    { ...dinerPreview(locale), isRequest: false },
    { ...dinerPreview(locale), isRequest: true },
  ],
});
