import { beforeAll, describe, expect, it } from "vitest";
import { type MailKind, restaurantMailKinds } from "#app/domain/mail/mail.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { aPendingState, aState, type OutboxMail, theMail } from "#tests/support/workers/mail.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

const cancelled = aState({ status: "cancelled" });
const refused = aState({ status: "refused" });
const {
  status: _status,
  pendingReason: _reason,
  ...aPlacement
} = aState({
  covers: 9,
  time: clockTime("21:00"),
});

type Case = [MailKind, string, string, Omit<OutboxMail, "kind">];

const french: Case[] = [
  [
    "confirmed",
    "Le Banc d’essai : votre table du samedi 27 mars à 20:30 est confirmée",
    "Votre table est confirmée",
    {},
  ],
  [
    "waiting-manual",
    "Le Banc d’essai : votre demande pour le samedi 27 mars à 20:30 est arrivée",
    "notre réponse par mail",
    { after: aPendingState("manual") },
  ],
  [
    "waiting-full",
    "Le Banc d’essai : vous êtes sur la liste d’attente du samedi 27 mars à 20:30",
    "Ce service est complet",
    { after: aPendingState("capacity") },
  ],
  [
    "accepted",
    "Le Banc d’essai : votre demande pour le samedi 27 mars à 20:30 est acceptée",
    "Nous avons accepté votre réservation",
    { before: aPendingState("manual") },
  ],
  [
    "restored",
    "Le Banc d’essai : votre table du samedi 27 mars à 20:30 est finalement réservée",
    "Notre message précédent ne vaut plus",
    { before: cancelled, event: { actor: "staff", kind: "restore" } },
  ],
  [
    "expired",
    "Le Banc d’essai : votre demande pour le samedi 27 mars à 20:30 est restée sans réponse",
    "Nous vous prions de nous en excuser",
    { after: aState({ status: "expired" }), before: aPendingState("manual") },
  ],
  [
    "withdrawn",
    "Le Banc d’essai : votre demande pour le samedi 27 mars à 20:30 est retirée",
    "nous ne tenons plus compte de la demande",
    { after: cancelled, before: aPendingState("manual") },
  ],
  [
    "cancelled",
    "Le Banc d’essai : votre demande pour le samedi 27 mars à 20:30 est annulée",
    "nous avons dû annuler la demande",
    {
      after: cancelled,
      before: aPendingState("manual"),
      event: { actor: "staff", kind: "cancel" },
    },
  ],
  [
    "refused",
    "Le Banc d’essai : nous devons revenir sur votre réservation du samedi 27 mars à 20:30",
    "qui était confirmée",
    { after: refused, before: aState(), event: { actor: "staff", kind: "refuse" } },
  ],
  [
    "changed",
    "Le Banc d’essai : votre demande est modifiée, samedi 27 mars à 20:30",
    "la table n’est pas encore réservée",
    { after: aPendingState("manual"), before: aPendingState("manual") },
  ],
  [
    "refused",
    "Le Banc d’essai : réponse à votre demande pour le samedi 27 mars à 20:30",
    "Le mot du restaurant : La cuisine est en panne.",
    {
      after: refused,
      before: aPendingState("manual"),
      event: { actor: "staff", kind: "refuse", reason: "La cuisine est en panne." },
    },
  ],
  [
    "cancelled",
    "Le Banc d’essai : votre réservation du samedi 27 mars à 20:30 est annulée",
    "Comme vous l’avez demandé",
    { after: cancelled, before: aState() },
  ],
  [
    "change-waiting",
    "Le Banc d’essai : votre modification pour le samedi 27 mars à 21:00 attend une réponse",
    "Demandé : samedi 27 mars à 21:00, 9 personnes.",
    { before: aState(), event: { kind: "change", requestedChange: aPlacement } },
  ],
  [
    "change-refused",
    "Le Banc d’essai : votre table du samedi 27 mars à 20:30 reste inchangée",
    "Le mot du restaurant : La cuisine est en panne.",
    { before: aState(), event: { kind: "refuse-change", reason: "La cuisine est en panne." } },
  ],
  [
    "changed",
    "Le Banc d’essai : votre réservation est modifiée, samedi 27 mars à 20:30",
    "Auparavant : samedi 27 mars à 19:00, 1 personne.",
    { before: aState({ covers: 1, time: clockTime("19:00") }) },
  ],
  [
    "already-booked",
    "Le Banc d’essai : votre réservation du samedi 27 mars à 20:30 n’a pas changé",
    "Rien n’a changé : votre table, ci-dessous, est toujours réservée.",
    {},
  ],
  [
    "received",
    "Nouvelle réservation : Claire Martin, 4 personnes, samedi 27 mars à 20:30",
    "confirmée d’elle-même",
    {},
  ],
  [
    "guest-cancelled",
    "Annulation : Claire Martin, 4 personnes, samedi 27 mars à 20:30",
    "4 couverts sont de nouveau libres",
    { after: cancelled, before: aState() },
  ],
  [
    "guest-changed",
    "Modification : Claire Martin, 4 personnes, samedi 27 mars à 20:30",
    "La modification attend votre réponse",
    { after: aPendingState("manual"), before: aState() },
  ],
  [
    "change-refused",
    "Le Banc d’essai : la modification de votre table du samedi 27 mars à 20:30 n’a pas été acceptée",
    "nous n’avons pas pu accepter la modification demandée",
    { after: aState({ status: "no_show" }), before: aState(), event: { kind: "no-show" } },
  ],
  [
    "guest-late",
    "Retard : Claire Martin, 4 personnes, samedi 27 mars à 20:30",
    "Il annonce 20\u00a0minutes de retard.",
    { before: aState(), person: { lateMinutes: 20, lateSaidBy: "guest" } },
  ],
];

const english: Case[] = [
  [
    "confirmed",
    "Le Banc d’essai: your table on Saturday 27 March at 20:30 is confirmed",
    "Your table is confirmed",
    {},
  ],
  [
    "waiting-manual",
    "Le Banc d’essai: your request for Saturday 27 March at 20:30 has arrived",
    "our answer will reach you by email",
    { after: aPendingState("manual") },
  ],
  [
    "waiting-full",
    "Le Banc d’essai: you are on the waiting list for Saturday 27 March at 20:30",
    "This service is full",
    { after: aPendingState("capacity") },
  ],
  [
    "accepted",
    "Le Banc d’essai: your request for Saturday 27 March at 20:30 has been accepted",
    "We have accepted your reservation",
    { before: aPendingState("manual") },
  ],
  [
    "restored",
    "Le Banc d’essai: your table on Saturday 27 March at 20:30 is reserved after all",
    "Our previous message no longer applies",
    { before: cancelled, event: { actor: "staff", kind: "restore" } },
  ],
  [
    "expired",
    "Le Banc d’essai: your request for Saturday 27 March at 20:30 was not answered in time",
    "Please accept our apologies",
    {
      after: aState({ status: "expired" }),
      before: aPendingState("manual"),
      event: { actor: "system", kind: "expire" },
    },
  ],
  [
    "withdrawn",
    "Le Banc d’essai: your request for Saturday 27 March at 20:30 is withdrawn",
    "we no longer take the request below into account",
    { after: cancelled, before: aPendingState("capacity") },
  ],
  [
    "refused",
    "Le Banc d’essai: our answer to your request for Saturday 27 March at 20:30",
    "we cannot take you at that time",
    { after: refused, before: aPendingState("manual"), event: { actor: "staff", kind: "refuse" } },
  ],
  [
    "cancelled",
    "Le Banc d’essai: your reservation on Saturday 27 March at 20:30 is cancelled",
    "we have had to cancel",
    { after: cancelled, before: aState(), event: { actor: "staff", kind: "cancel" } },
  ],
  [
    "change-waiting",
    "Le Banc d’essai: your change to Saturday 27 March at 21:00 is waiting for an answer",
    "Asked for: Saturday 27 March at 21:00, 9 guests.",
    { before: aState(), event: { kind: "change", requestedChange: aPlacement } },
  ],
  [
    "change-refused",
    "Le Banc d’essai: your table on Saturday 27 March at 20:30 stays as it was",
    "we cannot accept the change you asked for",
    { before: aState(), event: { kind: "refuse-change" } },
  ],
  [
    "changed",
    "Le Banc d’essai: your reservation has changed, Saturday 27 March at 20:30",
    "Before: Saturday 27 March at 20:30, 2 guests.",
    { before: aState({ covers: 2 }) },
  ],
  [
    "already-booked",
    "Le Banc d’essai: your reservation on Saturday 27 March at 20:30 has not changed",
    "your request, below, is still waiting for our answer",
    { after: aPendingState("manual") },
  ],
  [
    "received",
    "Waiting list: Claire Martin, 4 guests, Saturday 27 March at 20:30",
    "on the waiting list",
    { after: aPendingState("capacity") },
  ],
  [
    "guest-cancelled",
    "Request withdrawn: Claire Martin, 1 guest, Saturday 27 March at 20:30",
    "It was waiting for your answer and took no covers",
    { after: { ...cancelled, covers: 1 }, before: { ...aPendingState("manual"), covers: 1 } },
  ],
  [
    "guest-changed",
    "Change: Claire Martin, 4 guests, Saturday 27 March at 20:30",
    "The new table is confirmed",
    { before: aState({ covers: 2 }) },
  ],
  [
    "change-refused",
    "Le Banc d’essai: the change to your table on Saturday 27 March at 20:30 was not accepted",
    "we could not accept the change you asked for",
    { after: aState({ status: "arrived" }), before: aState(), event: { kind: "arrive" } },
  ],
  [
    "guest-late",
    "Late: Claire Martin, 4 guests, Saturday 27 March at 20:30",
    "They expect to be 20 minutes late.",
    { before: aState(), person: { lateMinutes: 20, lateSaidBy: "guest" } },
  ],
];

/** What must never be said by a kind, in either language. */
const never: [MailKind, Omit<OutboxMail, "kind">, RegExp][] = [
  [
    "withdrawn",
    { after: cancelled, before: aPendingState("manual") },
    /réservation du|est annulée|your reservation|cancelled/i,
  ],
  ["restored", { before: refused }, /accepté|accepted/i],
  [
    "expired",
    { after: aState({ status: "expired" }), before: aPendingState("manual") },
    /refus|ne pouvons pas|ne pourrons pas|declin|cannot|unable/i,
  ],
  [
    "change-refused",
    { after: aState({ status: "no_show" }), before: aState(), event: { kind: "no-show" } },
    /toujours valable|reste (comme|inchangée)|still holds|stays as it was/i,
  ],
];

/** Words as French sets them: with a narrow space before a colon. */
function typeset(words: string): string {
  return words.replaceAll(" :", "\u202F:");
}

describe("a mail in French", () => {
  it.each(french)("%s says what happened", async (kind, subject, words, mail) => {
    const { subject: said, text, html } = await theMail({ kind, locale: "fr", ...mail });
    expect(said).toBe(typeset(subject));
    expect(text).toContain(typeset(words));
    expect(html).toContain('lang="fr"');
    expect(text).toContain("samedi 27 mars 2027");
    expect(text).toContain("20:30 · Soir");
  });
});

describe("a mail in English", () => {
  it.each(english)("%s says what happened", async (kind, subject, words, mail) => {
    const { subject: said, text, html } = await theMail({ kind, locale: "en", ...mail });
    expect(said).toBe(subject);
    expect(text).toContain(words);
    expect(html).toContain('lang="en"');
    expect(text).toContain("20:30 · Dinner");
    expect(text).not.toMatch(/\b(votre|table pour|Réservation|Bonjour)\b/);
  });
});

describe("a kind of its own", () => {
  it.each(
    never.flatMap(([kind, mail, words]) =>
      (["fr", "en"] as const).map((locale) => [kind, locale, mail, words] as const),
    ),
  )("%s (%s) says nothing of another kind", async (kind, locale, mail, words) => {
    const { subject, text } = await theMail({ kind, locale, ...mail });
    expect(`${subject}\n${text}`).not.toMatch(words);
  });

  it("of a request that was not answered leads to other times", async () => {
    const [kind, mail] = never[2] ?? [];
    const { html } = await theMail({ kind: kind ?? "expired", ...mail });
    expect(html).toContain('href="https://bistro.example/reserve?covers=4"');
  });
});

describe("the foot of a mail", () => {
  const address = "1 rue des Tests, 75011 Paris";
  const why = "Ce mail concerne une réservation faite chez nous avec cette adresse.";

  it("tells a diner who writes, where that is and how to call", async () => {
    const { text, html } = await theMail({ kind: "confirmed" });
    for (const words of [address, "01 99 00 00 00", why]) expect(text).toContain(words);
    expect(html).toContain('href="tel:+33199000000"');
    expect(html).toContain('"telephone":"+33 1 99 00 00 00"');
    const english = await theMail({ kind: "confirmed", locale: "en" });
    expect(english.text).toContain("+33 1 99 00 00 00");
  });

  it.each(restaurantMailKinds)("does not tell the restaurant its own address: %s", async (kind) => {
    const { text } = await theMail({ kind, before: aState(), person: { lateMinutes: 20 } });
    for (const words of [address, "99 00 00 00", why]) expect(text).not.toContain(words);
  });
});
