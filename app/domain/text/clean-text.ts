const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

const joiner = String.raw`\u180E\u200C\u200D`;
const selector = String.raw`\u180B-\u180D\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}`;
const picture = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F`;
const unjoinedScript = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}`;

/**
 * Invisible by Unicode's own list: marks of direction, soft hyphens, blanks of no width, tags. The
 * flags of England, Scotland and Wales are spelt in tags, and matched to be kept.
 */
const invisible = new RegExp(
  String.raw`(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})` +
    String.raw`|(?![\u115F\u1160${joiner}${selector}])\p{Default_Ignorable_Code_Point}` +
    String.raw`|[\uFFF9-\uFFFB]`,
  "gu",
);

/** A selector chooses a form of the sign before it; another one behind it chooses nothing. */
const idleSelector = new RegExp(String.raw`(?<=^|[\s${joiner}${selector}])[${selector}]`, "gu");

/** A joiner shapes the letters of a script that joins (Persian, Indic), or makes one of two pictures. */
const idleJoiner = new RegExp(
  String.raw`(?<![\p{L}\p{M}${picture}])[${joiner}]` +
    String.raw`|(?<=[${unjoinedScript}][\p{M}${joiner}]*)[${joiner}]` +
    String.raw`|(?<=[${picture}])[${joiner}](?!\p{Extended_Pictographic})`,
  "gu",
);

/** Letters, digits and signs of ASCII in one line, as most fields hold: there is nothing to take out. */
const plainLine = /^[\x20-\x7e]*$/;

function withoutInvisible(text: string): string {
  if (plainLine.test(text)) return text;
  return text
    .replace(lineBreak, "\n")
    .replaceAll("\t", " ")
    .replace(invisible, (_all, flag: string | undefined) => flag ?? "")
    .normalize("NFC")
    .replace(idleSelector, "")
    .replace(idleJoiner, "")
    .normalize("NFC");
}

/**
 * One line of text as a person sees it: NFC, without what is invisible and means nothing, trimmed; a
 * line break is a space. What cannot be read stays, for `isReadable` to tell.
 */
export function cleanLine(text: string): string {
  return withoutInvisible(text)
    .replace(/\s*\n\s*|\s{2,}/g, " ")
    .trim();
}

/** Some lines of text, cleaned as one line is; one empty line at most stands between paragraphs. */
export function cleanParagraphs(text: string): string {
  return withoutInvisible(text)
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Whether cleaned text is all text: no control character, no half of a pair, no U+FFFD for lost bytes. */
export function isReadable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFFFD]/u.test(text.replaceAll("\n", ""));
}

const signs = new Intl.Segmenter("fr", { granularity: "grapheme" });

/**
 * Whether text has at most so many signs, an accented letter or a picture being one, as a person
 * counts. A sign of eight units on the average is no writing.
 */
export function isWithin(text: string, maximum: number): boolean {
  if (text.length <= maximum) return true;
  return text.length <= maximum * 8 && [...signs.segment(text)].length <= maximum;
}
