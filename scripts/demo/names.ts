import type { Locale } from "#app/domain/locale.ts";

/** Where a guest comes from, as far as her name, language and telephone show it. */
export type Origin = {
  firstNames: readonly string[];
  lastNames: readonly string[];
  locale: Locale;
  /** A telephone number with `#` for each digit to draw, in a range kept for fiction where there is one. */
  phone: string;
};

function words(text: string): string[] {
  return text.split(", ");
}

const frenchMobile = "06 39 98 ## ##";

export const french: Origin = {
  firstNames: words(
    "Camille, Zoé, Léa, Inès, Chloé, Élodie, Maëlle, Anaïs, Margaux, Noémie, Hélène, Françoise, Agnès, Solène, Aurélie, Bérénice, Clémence, Thérèse, Louis, Hugo, Théo, Étienne, Benoît, Loïc, Gaël, Jérôme, Raphaël, Maël, Cédric, François, Noël, Gwenaël, Bastien, Rémi, Stéphane, Jean-Baptiste, Anne-Sophie, Yasmine, Karim, Mehdi, Aïcha, Mamadou, Fatoumata",
  ),
  lastNames: words(
    "Martin, Lefèvre, Besançon, Garnier, Bérard, Château, Fontaine, Moreau, Gauthier, Perrin, Crépin, Dubœuf, Lemaître, Guérin, Faÿ, Desprès, Rousseau, Marchand, Brézillon, Le Goff, Kervella, Étchegaray, Delorme, Vuillermoz, Chabert, Noël, Pélissier, Thévenet, Mélinon, Jacquemin, d’Hérouville, de La Tour, Benali, Diallo, Traoré, Haddad, Nguyên, Da Silva",
  ),
  locale: "fr",
  phone: frenchMobile,
};

export const visitors: readonly Origin[] = [
  {
    firstNames: words("Olivia, Siobhán, Harriet, Oliver, Callum, Zoë"),
    lastNames: words("Whitfield, O’Donoghue, Brontley, Ashcroft, Llewellyn, Featherstone"),
    locale: "en",
    phone: "+44 7700 900 ###",
  },
  {
    firstNames: words("Madison, Renée, Tyler, Joaquín, Grace"),
    lastNames: words("Hathaway, Lindqvist, Delgado, Kowalczyk, Beaumont"),
    locale: "en",
    phone: "+1 212 555 01 ##",
  },
  {
    firstNames: words("Jürgen, Käthe, Björn, Änne, Matthias"),
    lastNames: words("Schönfeld, Müller-Lüdke, Weiß, Köhler, Brückner"),
    locale: "en",
    phone: "+49 171 39200 ##",
  },
  {
    firstNames: words("Niccolò, Chiara, Íñigo, Begoña, João, Inês"),
    lastNames: words("D’Angelò, Ferrari, Muñoz, Ibáñez, Gonçalves, Magalhães"),
    locale: "fr",
    phone: frenchMobile,
  },
  {
    firstNames: words("Zbyněk, Łukasz, Małgorzata, Şebnem, Søren, Åsa"),
    lastNames: words("Dvořák, Wiśniewski, Szczepańska, Yılmaz, Ångström, Jørgensen"),
    locale: "en",
    phone: frenchMobile,
  },
  {
    firstNames: words("Thảo, Minh, Yūki, Haruka, Soo-jin"),
    lastNames: words("Phạm, Trần, Ōtani, Kobayashi, Park"),
    locale: "en",
    phone: frenchMobile,
  },
];
