import { Row, Text } from "@react-email/components";
import { expect, it } from "vitest";
import { renderMail } from "#app/server/mail/render.ts";
import { mails } from "#emails/index.ts";
import { plainText } from "#emails/plain-text.ts";
import { crookedTexts, everyMail } from "#tests/support/domain/every-mail.ts";

it("a mail in plain text has its paragraphs apart, and each address on a line of its own", () => {
  const [props] = mails.confirmed.preview("fr");
  const content = mails.confirmed.content.parse({ kind: "confirmed", props });
  expect(renderMail(content, "fr").text).toBe(`Les Deux Merisiers

Votre table est confirmée

Bonjour Claire,

Merci de votre réservation. Nous vous attendons avec plaisir.

mercredi 22 septembre 2027

20:30 · Soir
Table pour 4 personnes

Référence K7M2Q9

Voir ma réservation
https://bistro.example/reservations/table-de-4-soir-k7m2q9-0123456789abcdef0123456789abcdef

Le fichier joint ajoute le rendez-vous à votre agenda.

Un autre jour, une autre heure, un convive de plus\u202F? Modifiez la réservation depuis votre page. Un empêchement\u202F? Annulez-la, même au dernier moment\u202F: la table servira à d’autres.

Ce lien est personnel\u202F: il permet de voir, de modifier et d’annuler la réservation. Gardez ce mail.

À bientôt,
Les Deux Merisiers

----------------------------------------

Les Deux Merisiers
12 rue des Merisiers, 33420 Branne
05 56 00 00 00 · Itinéraire
https://www.openstreetmap.org/search?query=12+rue+des+Merisiers%2C+33420+Branne
Ce mail concerne une réservation faite chez nous avec cette adresse.`);
});

it.each(["fr", "en"] as const)(
  "a mail to the restaurant (%s) has links that call and write, and a person's words apart",
  (locale) => {
    const received = everyMail(locale, crookedTexts).find(({ name }) => name.includes("received"));
    const { html, text } = received ?? { html: "", text: "" };
    expect(html).toContain('href="tel:+33612345678"');
    expect(html).toContain('href="mailto:dana%2Btable%3Fa%3Db%2520%26c@example.test"');
    expect(html).toContain("<bdi>דנה O’Brien &amp; &lt;b&gt;Fils&lt;/b&gt;</bdi>");
    expect(text).toContain(
      "\n\u2068דנה O’Brien & <b>Fils</b>\u2069\n06 12 34 56 78\ndana+table?a=b%20&c@example.test\n",
    );
    expect(text).toContain("\u2068שלום <i>\u2069\n\n\u2068&amp; “merci”\u2069\n");
  },
);

it("words with a hyphen stay on one line of a page, however a sentence is broken", () => {
  const expired = everyMail("fr").find(({ name }) => name.includes("expired"));
  for (const word of ["ci-dessous", "choisissez-le", "appelez-nous"]) {
    expect(expired?.html).toContain(`<span style="white-space:nowrap">${word}</span>`);
    expect(expired?.text).toContain(word);
  }
});

it("an element that has no form in plain text is not left out in silence", () => {
  const body = (
    <Row>
      <Text>Bonjour</Text>
    </Row>
  );
  expect(() => plainText(body)).toThrow("Plain text has no form for");
  expect(() => plainText(<Text>{<img alt="" src="x.png" />}</Text>)).toThrow("<img>");
});
