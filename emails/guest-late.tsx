import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { restaurantPreview } from "#emails/preview-props.ts";
import { restaurantMailSchema } from "#emails/reservation-props.ts";
import { RestaurantMailLayout } from "#emails/restaurant-mail-layout.tsx";
import { subjectLabels } from "#emails/table-labels.ts";

/** A guest has said that her party comes late. */
export const guestLateMail = defineMail({
  kind: "guest-late",
  props: restaurantMailSchema.extend({
    minutes: z.int().min(1),
  }),
  subject: ({ name, table }) => m.mail_guest_late_subject(subjectLabels(name, table)),
  body: (mail) => (
    <RestaurantMailLayout
      mail={mail}
      title={m.mail_guest_late_title()}
      intro={m.mail_guest_late_intro({ minutes: mail.minutes })}
    />
  ),
  preview: (locale) => [{ ...restaurantPreview(locale), minutes: 20 }],
});
