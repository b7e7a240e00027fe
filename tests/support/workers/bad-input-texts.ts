import fc from "fast-check";

/**
 * Text as it travels: percent-encoded already, so that broken escapes and bytes that are no UTF-8
 * can be sent as well.
 */
export type Encoded = string;

const oddTexts = [
  ...["", " ", "0", "-0", "-1", "2.5", "1e309", "NaN", "null", "true", "0x2", "２", "٢", "½"],
  ...["2026-02-30", "9999-12-31", "0000-00-00", "2100-02-29", "2026-1-1", "２０２６-11-27"],
  ...["25:00", "20:00:00", "２０:００", "petit-dejeuner", "UPPER", "a--b", "-", "."],
  ...["a\r\nBcc: all@evil.test", "\u2028", "\u202eevil", "\ufeff", "\u0000", "2\u0000", "\ud800"],
  ...["__proto__", "constructor", "toString", "[]", "{}", "[object Object]", "a[b]", "%", "'; --"],
  ...["../../../admin", "//evil.test", "/\\evil.test", "/..//evil.test", "javascript:alert(1)"],
  ...['"><script>alert(1)</script>', "</script><script>alert(1)//", "{{7*7}}"],
  ...["a".repeat(2000), "é".repeat(600), "a-".repeat(900), "🍷".repeat(300)],
];

/** Escapes that decode to nothing: cut off, no hexadecimal, no UTF-8, half a surrogate pair. */
const brokenEscapes = ["%", "%2", "%zz", "%FF", "%E0%A4%A", "%C0%AE%C0%AE", "%ED%A0%80", "%00"];

/** Percent-encodes text, and a lone surrogate as the three bytes that older programs send. */
export function encoded(text: string): Encoded {
  return [...text]
    .map((letter) => (letter.isWellFormed() ? encodeURIComponent(letter) : "%ED%A0%80"))
    .join("");
}

/** Text that is wrong nearly everywhere. */
export const oddText: fc.Arbitrary<Encoded> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts).map(encoded) },
  { weight: 2, arbitrary: fc.constantFrom(...brokenEscapes) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 30 }).map(encoded) },
);
