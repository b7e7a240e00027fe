import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";

/** A mail to Claire as a transport is given it. */
export const aMail: OutgoingMail = {
  slug: "k7m2q9-1-confirmed",
  kind: "confirmed",
  from: { name: "Chez Zoé", address: "maison@restaurant.test" },
  to: "claire@example.test",
  replyTo: "maison@restaurant.test",
  subject: "Votre table est confirmée",
  text: "Bonjour Claire",
  html: "<p>Bonjour Claire</p>",
  attachments: [
    {
      filename: "table.ics",
      contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      content: "BEGIN",
    },
  ],
};
