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

export function guestCancelledSubject({ name, table }: Params): string {
  return m.mail_guest_cancelled_subject(subjectWords(name, table));
}

/** A guest gave her table back, or withdrew her request. */
export function GuestCancelledMail(mail: Params) {
  const { heldCovers, table } = mail;
  const intro = heldCovers
    ? m.mail_guest_cancelled_freed({ covers: table.covers })
    : m.mail_guest_cancelled_request();
  return <RestaurantSlip mail={mail} title={m.mail_guest_cancelled_title()} intro={intro} />;
}
