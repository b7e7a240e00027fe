import type { Locale } from "#app/domain/locale.ts";
import type { Dice } from "./dice.ts";

const notes: Record<Locale, readonly string[]> = {
  fr: [
    "Une chaise haute, s’il vous plaît.",
    "Allergie aux noix pour l’une de nous.",
    "C’est un anniversaire : un petit gâteau serait parfait.",
    "Près de la fenêtre, si possible.",
    "Nous venons avec une poussette.",
    "L’un de nous ne mange pas de viande.",
    "Un convive en fauteuil roulant.",
    "Nous avons un train ensuite, merci de ne pas trop tarder.",
    "Sans gluten pour deux personnes.",
    "Table au calme, c’est un repas de travail.",
    "Nous fêtons nos dix ans de mariage.",
    "Un petit chien très sage nous accompagne.",
  ],
  en: [
    "One of us is allergic to shellfish.",
    "A table by the window if you can.",
    "We will have a pushchair with us.",
    "It’s my mother’s birthday!",
    "Two vegetarians, one vegan.",
    "We may be ten minutes late: our train is never on time.",
  ],
};

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
