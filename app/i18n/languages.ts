import type { Locale } from "#app/domain/locale.ts";

/** What each language is called by those who speak it, and whose customs its dates and numbers follow. */
export const languages = {
  fr: { name: "Français", tag: "fr-FR" },
  en: { name: "English", tag: "en-GB" },
} as const satisfies Record<Locale, { name: string; tag: string }>;
