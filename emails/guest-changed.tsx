import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { mailedTableSchema, restaurantMailSchema } from "#emails/reservation-params.ts";
import { RestaurantSlip } from "#emails/restaurant-slip.tsx";
import { guestsOf, momentOf, subjectWords } from "#emails/table-words.ts";

export const guestChangedParams = restaurantMailSchema.extend({
  kind: z.literal("guest-changed"),
  state: z.enum(["confirmed", "pending"]),
  before: mailedTableSchema.nullable(),
});
type Params = z.infer<typeof guestChangedParams>;

export function guestChangedSubject({ name, table }: Params): string {
  return m.mail_guest_changed_subject(subjectWords(name, table));
}

/** A guest moved her table or asks to. */
export function GuestChangedMail(mail: Params) {
  const { state, before } = mail;
  const formerly = before && {
    moment: momentOf(before),
    guests: guestsOf(before),
  };
  return (
    <RestaurantSlip
      mail={mail}
      title={m.mail_guest_changed_title()}
      intro={
        state === "confirmed" ? m.mail_guest_changed_confirmed() : m.mail_guest_changed_pending()
      }
      aside={formerly ? m.mail_changed_before(formerly) : null}
    />
  );
}
