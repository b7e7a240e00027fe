import type { Locale } from "#app/domain/locale.ts";
import type { Dice } from "./dice.ts";

const notes: Record<Locale, readonly string[]> = {
  fr: [
    "Une chaise haute, s’il vous plaît.",
    "C’est un anniversaire : un petit gâteau serait parfait.",
    "Près de la fenêtre, si possible.",
    "Nous venons avec une poussette.",
    "Un convive en fauteuil roulant.",
    "Nous avons un train ensuite, merci de ne pas trop tarder.",
    "Table au calme, c’est un repas de travail.",
    "Nous fêtons nos dix ans de mariage.",
    "Un petit chien très sage nous accompagne.",
  ],
  en: [
    "A table by the window if you can.",
    "We will have a pushchair with us.",
    "It’s my mother’s birthday!",
    "We may be ten minutes late: our train is never on time.",
  ],
};

const dietaryNotes: Record<Locale, readonly string[]> = {
  fr: [
    "Allergie aux noix pour l’une de nous",
    "Sans gluten pour deux personnes",
    "L’un de nous ne mange pas de viande",
    "Allergie aux crustacés",
    "Pas de lactose pour un enfant",
  ],
  en: ["One of us is allergic to shellfish", "Two vegetarians, one vegan", "No nuts, please"],
};

/** What a party must not eat; most say nothing. */
export function dietaryNoteOf(locale: Locale, dice: Dice): string | null {
  return dice.chance(0.1) ? dice.oneOf(dietaryNotes[locale]) : null;
}

/** What a diner writes below a booking; most write nothing. */
export function noteOf(locale: Locale, dice: Dice): string | null {
  return dice.chance(0.2) ? dice.oneOf(notes[locale]) : null;
}

/** What the restaurant says when it refuses; sometimes nothing. */
export function refusalOf(locale: Locale, dice: Dice): string | null {
  const reasons: Record<Locale, readonly (string | null)[]> = {
    fr: [
      "La salle est réservée pour un groupe ce jour-là.",
      "Nous ne pouvons pas réunir autant de tables ce jour-là.",
      null,
    ],
    en: [
      "The room is taken by a group that day.",
      "We cannot join that many tables that day.",
      null,
    ],
  };
  return dice.oneOf(reasons[locale]);
}

/** What the restaurant says when there is no room left. */
export const noRoom: Record<Locale, string> = {
  fr: "Nous affichons complet, et personne ne s’est désisté.",
  en: "We are fully booked, and nobody has cancelled.",
};
