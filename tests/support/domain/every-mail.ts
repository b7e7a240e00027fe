import type { Locale } from "#app/domain/locale.ts";
import { mailKindSchema } from "#app/domain/mail/mail.ts";
import { renderMail } from "#app/server/mail/render.ts";
import { mailContentSchema, mails } from "#emails/index.ts";

/** What people and restaurants are called, write and ask for. */
type Texts = { name: string; address: string; note: string; street: string; restaurant: string };

/** The longest that the forms take, without one place to break at. */
export const longestTexts: Texts = {
  name: "W".repeat(100),
  address: `${"w".repeat(64)}@${"w".repeat(63)}.${"w".repeat(63)}.example`,
  note: "W".repeat(500),
  street: "W".repeat(80),
  restaurant: "W".repeat(60),
};

/** Words in both directions, with blank lines and all that HTML has signs for. */
export const crookedTexts: Texts = {
  name: "דנה O’Brien & <b>Fils</b>",
  address: "dana+table?a=b%20&c@example.test",
  note: "שלום <i>\n\n\n&amp; “merci”",
  street: "12 rue « des » Merisiers & <Fils>",
  restaurant: 'Chez "L\'Ami" & <Fils>',
};

/** An example with these texts wherever it has one of its own. */
function withTexts(example: object, { name, address, note, street, restaurant }: Texts): object {
  const words = { callName: name, name, email: address, note, reason: note, dietaryNote: note };
  const own = Object.entries(words).filter(([key]) => typeof Object(example)[key] === "string");
  const place = { ...Object(example).restaurant, name: restaurant, street, city: street };
  return { ...example, ...Object.fromEntries(own), restaurant: place };
}

/** Every mail that is sent, each kind in all of its ways, with these texts in it where given. */
export function everyMail(locale: Locale, texts?: Texts) {
  return mailKindSchema.options.flatMap((kind) =>
    mails[kind].preview(locale).map((example, at) => {
      const props = texts ? withTexts(example, texts) : example;
      const rendered = renderMail(mailContentSchema.parse({ kind, props }), locale);
      return { name: `${kind} ${at + 1} ${locale}`, ...rendered };
    }),
  );
}
