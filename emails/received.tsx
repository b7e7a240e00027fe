import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { restaurantMailSchema } from "#emails/reservation-params.ts";
import { RestaurantSlip } from "#emails/restaurant-slip.tsx";
import { subjectWords } from "#emails/table-words.ts";

export const receivedParams = restaurantMailSchema.extend({
  kind: z.literal("received"),
  /** Confirmed at once, or what the request waits for. */
  state: z.enum(["confirmed", "manual", "capacity"]),
});
type Params = z.infer<typeof receivedParams>;

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

export function receivedSubject({ name, table, state }: Params): string {
  return wordings[state].subject(subjectWords(name, table));
}

/** A new reservation or request reached the restaurant. */
export function ReceivedMail(mail: Params) {
  const { state } = mail;
  const { title, intro } = wordings[state];
  return <RestaurantSlip mail={mail} title={title()} intro={intro()} />;
}
