import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanParagraphs, isReadable, isWithin } from "#app/domain/text/clean-text.ts";

describe("a line of text", () => {
  test.each([
    ["\u202A+33 6 12 34 56 78\u202C", "+33 6 12 34 56 78"],
    ["\u202Eevil", "evil"],
    ["A\u2028B", "A B"],
    ["A\r\nB", "A B"],
    ["A\u0085B", "A B"],
    ["A\u000BB\fC\tD", "A B C D"],
    ["\uFEFF Zoe\u0308 \u200B", "Zoë"],
    ["Zoe\u200B\u0308", "Zoë"],
    ["Anne\u00ADMarie\u2060\u200E\u200F\u061C", "AnneMarie"],
    ["ש\u200Fלום", "שלום"],
    ["Jean\u200D\u200CPaul", "JeanPaul"],
    ["e\u200D\u0301\u200D", "é"],
    ["Li\u{E0041}\u{E0042}", "Li"],
    ["\u200B", ""],
    ["\u3164\uFFA0", ""],
    ["\u{1F44D}\uFE0F\uFE0F\uFE0E", "\u{1F44D}\uFE0F"],
    ["Jean  \u00A0 Paul", "Jean Paul"],
    ["山田\u3000太郎", "山田\u3000太郎"],
  ])("%j is cleaned to %j", (given, cleaned) => {
    expect(cleanLine(given)).toBe(cleaned);
  });

  test.each([
    ["Persian", "می\u200Cخواهم"],
    ["an old Malayalam ending", "അവന്\u200D"],
    ["Sinhala", "ශ්\u200Dරී"],
    ["a family", "👨\u200D👩\u200D👧\u200D👦"],
    ["a woman with red hair", "👩🏽\u200D🦰"],
    ["a rainbow flag", "🏳\uFE0F\u200D🌈"],
    ["Scotland's flag", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"],
    ["a heart in red", "❤\uFE0F"],
    ["an ideograph's variant", "葛\u{E0100}城"],
    ["Hebrew", "עידו כהן"],
    ["Vietnamese", "Nguyễn Thị Ánh"],
    ["an apostrophe and a dot", "J.Li d’Hérouville"],
  ])("%s stays as it is", (_what, text) => {
    expect(cleanLine(text)).toBe(text);
    expect(isReadable(text)).toBe(true);
  });

  test.each(["A\u0000B", "A\u001BB", "A\u0090B", "A\uD800B", "A\uFFFDB"])(
    "%j is told to be unreadable",
    (text) => {
      expect(isReadable(cleanLine(text))).toBe(false);
    },
  );
});

describe("some lines of text", () => {
  test.each([
    ["Allergie :\u2028arachides", "Allergie :\narachides"],
    ["Allergie :\u000Barachides\u200E", "Allergie :\narachides"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["\n\n a \n\u200B\n\n\n b\n\n", "a\n\n b"],
    ["Appelez le \u202A+33 6 12\u202C", "Appelez le +33 6 12"],
    ["Un\tgâteau", "Un gâteau"],
  ])("%j is cleaned to %j", (given, cleaned) => {
    expect(cleanParagraphs(given)).toBe(cleaned);
  });
});

const odd = fc.constantFrom(
  ...["\u200B", "\u200C", "\u200D", "\u180E", "\u202E", "\u2066", "\u2069", "\uFE0F", "\uFE0E"],
  ...["\u{E0041}", "\u{E0067}", "\u{E007F}", "\u{E0100}", "\u{1F3F4}", "👩", "🏽", "🦰", "न", "्"],
  ...["e", "\u0301", "\u0323", "م", "葛", " ", "\n", "\r", "\u2028", "\u00AD", "\u115F", "\u1161"],
  ...["\u3164", "\u034F", "\uFEFF", "\u3000", "\u00A0", "\t", "-"],
);
const text = fc.oneof(
  fc.string({ unit: odd, maxLength: 12 }),
  fc.string({ unit: fc.oneof(odd, fc.string({ unit: "binary", maxLength: 1 })) }),
);

describe.each([
  ["line", cleanLine],
  ["paragraphs", cleanParagraphs],
])("any %s", (kind, clean) => {
  test("is clean once it was cleaned", () => {
    fc.assert(
      fc.property(text, (given) => clean(clean(given)) === clean(given)),
      { numRuns: 5000 },
    );
  });

  test("holds no direction, no tag and no line break of another kind", () => {
    fc.assert(
      fc.property(text, (given) => {
        const cleaned = clean(given).replace(/\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu, "");
        expect(cleaned).not.toMatch(
          /[\r\t\v\f\u0085\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0001}-\u{E007F}]/u,
        );
        if (kind === "line") expect(cleaned).not.toContain("\n");
        expect(cleaned).not.toMatch(/^\s|\s$/);
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps whatever can be seen", () => {
    const seen = (words: string) =>
      words
        .normalize("NFC")
        .replace(/\p{Default_Ignorable_Code_Point}|[\s\u0085\uFFF9-\uFFFB]/gu, "")
        .normalize("NFC");
    fc.assert(
      fc.property(text, (given) => {
        expect(seen(clean(given))).toBe(seen(given));
      }),
      { numRuns: 3000 },
    );
  });
});

test("a length is counted in what a person sees", () => {
  expect(isWithin("👨\u200D👩\u200D👧".repeat(10), 10)).toBe(true);
  expect(isWithin("é".normalize("NFD").repeat(60), 60)).toBe(true);
  expect(isWithin("a".repeat(61), 60)).toBe(false);
  expect(isWithin(`a${"\u0301".repeat(600)}`, 60)).toBe(false);
});
