import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { restaurantPreview } from "#emails/preview-props.ts";
import { restaurantMailSchema } from "#emails/reservation-props.ts";
import { RestaurantMailLayout } from "#emails/restaurant-mail-layout.tsx";
import { subjectLabels } from "#emails/table-labels.ts";

/** A guest gave her table back, or withdrew her request. */
export const guestCancelledMail = defineMail({
  kind: "guest-cancelled",
  props: restaurantMailSchema.extend({ heldCovers: z.boolean() }),
  subject({ name, table, heldCovers }) {
    const labels = subjectLabels(name, table);
    return heldCovers
      ? m.mail_guest_cancelled_subject(labels)
      : m.mail_guest_withdrawn_subject(labels);
  },
  body(mail) {
    const { heldCovers, table } = mail;
    const intro = heldCovers
      ? m.mail_guest_cancelled_freed({ covers: table.covers })
      : m.mail_guest_cancelled_request();
    const title = heldCovers ? m.mail_guest_cancelled_title() : m.mail_guest_withdrawn_title();
    return <RestaurantMailLayout mail={mail} title={title} intro={intro} />;
  },
  preview: (locale) => [
    { ...restaurantPreview(locale), heldCovers: true },
    { ...restaurantPreview(locale), heldCovers: false },
  ],
});
