/** What is written from right to left, by the ranges that Unicode keeps for it. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** First strong isolate, and its end (Unicode Standard Annex 9). */
const [start, end] = ["\u2068", "\u2069"];

/**
 * A person's words for a sentence in plain text, each line isolated, so that they keep their own
 * direction and the sentence its own. Words from left to right need no mark, which old fonts show.
 */
export function isolated(words: string): string {
  if (!rightToLeft.test(words)) return words;
  return words
    .split("\n")
    .map((line) => (line === "" ? line : `${start}${line}${end}`))
    .join("\n");
}

/** What stands before and after a person's words in a message, for a page that sets them apart. */
export function aroundMessage(message: (words: string) => string): [before: string, after: string] {
  const mark = start + end;
  const [before = "", after = ""] = message(mark).split(mark);
  return [before, after];
}
