import { z } from "zod";

/** The languages of the site; the first is the one to fall back on. */
export const locales = ["fr", "en"] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** A text of the restaurant's own in some languages, the one to fall back on among them. */
export type LocalisedText = Partial<Record<Locale, string>>;

/** A text in some languages; refused without one in the language to fall back on. */
export function localisedTextSchema(text: z.ZodType<string>) {
  return z.partialRecord(localeSchema, text).refine((texts) => texts[locales[0]] !== undefined);
}

/** A text that is the same in every language, as it has no words of its own in any. */
export function inEveryLocale(text: string): LocalisedText {
  return { [locales[0]]: text };
}

/** The text in this language, or in the first one that it has. */
export function inLocale(text: LocalisedText, locale: Locale): string {
  return text[locale] ?? locales.map((other) => text[other]).find(Boolean) ?? "";
}
