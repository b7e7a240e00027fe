import { z } from "zod";
import { m } from "#app/i18n/compiled/messages.js";
import { defineMail } from "#emails/define-mail.ts";
import { formerTablePreview, restaurantPreview, tablePreview } from "#emails/preview-props.ts";
import {
  type MailedTable,
  mailedTableSchema,
  restaurantMailSchema,
} from "#emails/reservation-props.ts";
import { RestaurantMailLayout } from "#emails/restaurant-mail-layout.tsx";
import { formerTableMessage, isSameTable, subjectLabels } from "#emails/table-labels.ts";

type Changed = { state: "confirmed" | "pending"; table: MailedTable; before: MailedTable | null };

function headOf({ state, table, before }: Changed) {
  if (state === "confirmed" && isSameTable(before, table)) {
    const title = m.mail_guest_changed_withdrawn_title();
    return { title, intro: m.mail_guest_changed_withdrawn() };
  }
  const isTaken = state === "confirmed";
  return {
    title: m.mail_guest_changed_title(),
    intro: isTaken ? m.mail_guest_changed_confirmed() : m.mail_guest_changed_pending(),
    aside: before && formerTableMessage(before),
  };
}

/** A guest moved her table, asks to, or no longer does. */
export const guestChangedMail = defineMail({
  kind: "guest-changed",
  props: restaurantMailSchema.extend({
    state: z.enum(["confirmed", "pending"]),
    before: mailedTableSchema.nullable(),
  }),
  subject: ({ name, table }) => m.mail_guest_changed_subject(subjectLabels(name, table)),
  body: (mail) => <RestaurantMailLayout mail={mail} {...headOf(mail)} />,
  preview: (locale) => [
    {
      ...restaurantPreview(locale),
      before: formerTablePreview(locale),
      state: "confirmed" as const,
    },
    { ...restaurantPreview(locale), before: formerTablePreview(locale), state: "pending" as const },
    { ...restaurantPreview(locale), before: tablePreview(locale), state: "confirmed" as const },
  ],
});
