import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { formerTablePreview, restaurantPreview } from "#emails/preview-props.ts";
import { mailedTableSchema, restaurantMailSchema } from "#emails/reservation-props.ts";
import { RestaurantMailLayout } from "#emails/restaurant-mail-layout.tsx";
import { formerTableMessage, subjectLabels } from "#emails/table-labels.ts";

/** A guest moved her table or asks to. */
export const guestChangedMail = defineMail({
  kind: "guest-changed",
  props: restaurantMailSchema.extend({
    state: z.enum(["confirmed", "pending"]),
    before: mailedTableSchema.nullable(),
  }),
  subject: ({ name, table }) => m.mail_guest_changed_subject(subjectLabels(name, table)),
  body: (mail) => (
    <RestaurantMailLayout
      mail={mail}
      title={m.mail_guest_changed_title()}
      intro={
        mail.state === "confirmed"
          ? m.mail_guest_changed_confirmed()
          : m.mail_guest_changed_pending()
      }
      aside={mail.before && formerTableMessage(mail.before)}
    />
  ),
  preview: (locale) => [
    {
      ...restaurantPreview(locale),
      before: formerTablePreview(locale),
      state: "confirmed" as const,
    },
    { ...restaurantPreview(locale), before: formerTablePreview(locale), state: "pending" as const },
  ],
});
