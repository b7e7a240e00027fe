import { foldedText } from "#app/domain/text/folded-text.ts";

function startsOf(text: string): string[] {
  // An apostrophe joins its parts to one word and also begins one: `brien` and `obrien` find O’Brien.
  const parted = foldedText(text.replace(/['’ʼ]/g, " "));
  return [...new Set([...foldedText(text).split(" "), ...parted.split(" ")])].filter(Boolean);
}

/** Whether each word of a search begins a word of a name; case and accents do not matter. */
export function nameMatches(name: string, search: string): boolean {
  const words = startsOf(name);
  return foldedText(search)
    .split(" ")
    .filter(Boolean)
    .every((start) => words.some((word) => word.startsWith(start)));
}
