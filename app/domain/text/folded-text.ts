const joinedLetters: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * A text as it is searched for: small letters without accents, joined letters taken apart,
 * apostrophes left out, hyphens and dots as spaces. Source: rules, "Search".
 */
export function foldedText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|['’ʼ`´]|\u200C|\u200D/gu, "")
    .replace(/[œæßøłđðþı]/g, (letter) => joinedLetters[letter] ?? letter)
    .replace(/[\s.\-‐‑–]+/g, " ")
    .trim();
}

/** The digits of a text, whatever stands between them; `null` where it has none. */
export function digitsOf(text: string | null): string | null {
  return text?.replace(/\D/g, "") || null;
}
