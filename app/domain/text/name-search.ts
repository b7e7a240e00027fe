import { foldedText } from "#app/domain/text/folded-text.ts";

const noWord = /[^\p{L}\p{N}]+/u;

/** The words of a text as they are searched for, folded; none for a text of signs alone. */
export function foldedTerms(text: string): string[] {
  return foldedText(text).split(noWord).filter(Boolean);
}

/**
 * The words that a name is found by. What an apostrophe or a hyphen joins is one word and also
 * several: `obrien` and `brien` find O’Brien, `jeanluc` and `luc` find Jean-Luc. Source: rules, "Search".
 */
export function nameTerms(name: string): string[] {
  const parted = name.replace(/['’ʼ`´]/g, " ");
  const joined = name.replace(/[-‐‑–]/g, "");
  return [...new Set([name, parted, joined].flatMap(foldedTerms))];
}

/** Whether each word of a search begins a word of a name; case and accents do not matter. */
export function nameMatches(name: string, search: string): boolean {
  const words = nameTerms(name);
  return foldedTerms(search).every((start) => words.some((word) => word.startsWith(start)));
}
