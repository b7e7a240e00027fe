import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { restaurantMailSchema } from "#emails/reservation-params.ts";
import { RestaurantSlip } from "#emails/restaurant-slip.tsx";
import { subjectWords } from "#emails/table-words.ts";

export const guestCancelledParams = restaurantMailSchema.extend({
  kind: z.literal("guest-cancelled"),
  heldCovers: z.boolean(),
});
type Params = z.infer<typeof guestCancelledParams>;

export function guestCancelledSubject({ name, table, heldCovers }: Params): string {
  const words = subjectWords(name, table);
  return heldCovers ? m.mail_guest_cancelled_subject(words) : m.mail_guest_withdrawn_subject(words);
}

/** A guest gave her table back, or withdrew her request. */
export function GuestCancelledMail(mail: Params) {
  const { heldCovers, table } = mail;
  const intro = heldCovers
    ? m.mail_guest_cancelled_freed({ covers: table.covers })
    : m.mail_guest_cancelled_request();
  const title = heldCovers ? m.mail_guest_cancelled_title() : m.mail_guest_withdrawn_title();
  return <RestaurantSlip mail={mail} title={title} intro={intro} />;
}
