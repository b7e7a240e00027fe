import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { restaurantPreview } from "#emails/preview-props.ts";
import { restaurantMailSchema } from "#emails/reservation-props.ts";
import { RestaurantMailLayout } from "#emails/restaurant-mail-layout.tsx";
import { subjectLabels } from "#emails/table-labels.ts";

const wordings = {
  confirmed: {
    subject: m.mail_received_subject_confirmed,
    title: m.mail_received_title_confirmed,
    intro: m.mail_received_intro_confirmed,
  },
  manual: {
    subject: m.mail_received_subject_manual,
    title: m.mail_received_title_manual,
    intro: m.mail_received_intro_manual,
  },
  capacity: {
    subject: m.mail_received_subject_capacity,
    title: m.mail_received_title_capacity,
    intro: m.mail_received_intro_capacity,
  },
};

/** A new reservation or request reached the restaurant. */
export const receivedMail = defineMail({
  kind: "received",
  props: restaurantMailSchema.extend({
    /** Confirmed at once, or what the request waits for. */
    state: z.enum(["confirmed", "manual", "capacity"]),
  }),
  subject: ({ name, table, state }) => wordings[state].subject(subjectLabels(name, table)),
  body(mail) {
    const { title, intro } = wordings[mail.state];
    return <RestaurantMailLayout mail={mail} title={title()} intro={intro()} />;
  },
  preview: (locale) => [
    { ...restaurantPreview(locale), state: "confirmed" as const },
    { ...restaurantPreview(locale), state: "manual" as const },
    { ...restaurantPreview(locale), state: "capacity" as const },
  ],
});
