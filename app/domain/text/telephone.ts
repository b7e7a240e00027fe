import { z } from "zod";
import { cleanLine, isReadable } from "#app/domain/text/clean-text.ts";

/** A telephone number as a page shows it; `href` is `null` where it cannot be dialled for sure. */
export type ShownPhone = { text: string; href: string | null };

const fewestDigits = 6;
export const phoneLength = 60;

/** A digit that is none of ASCII's ten, which most numbers have alone. */
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** The digit of any script in ASCII: each script has its ten in a row. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}

/** A text as it was typed, its digits, hyphens and signs in ASCII. */
export function plainNumber(text: string): string {
  return cleanLine(text)
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(otherDigit, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^tel:\s*/i, "");
}

/**
 * A telephone number as a person writes it, with six digits at least: what a number is in which
 * country is not known here.
 */
export const phoneSchema = z
  .string()
  .max(phoneLength * 20)
  .transform(plainNumber)
  .pipe(
    z
      .string()
      .max(phoneLength)
      .refine(isReadable)
      .refine((text) => text.replace(/\D/g, "").length >= fewestDigits),
  );
