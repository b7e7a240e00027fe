import { describe, expect, test } from "vitest";
import { digitsOf, foldedText } from "#app/domain/text/folded-text.ts";
import { nameMatches } from "#app/domain/text/name-search.ts";

describe("a text that is searched for", () => {
  test.each([
    ["Zoé Lefèvre", "zoe lefevre"],
    ["Łukasz Øster-Đurić", "lukasz oster duric"],
    ["Œuvre Æthel Straße", "oeuvre aethel strasse"],
    ["Seán O’Brien", "sean obrien"],
    ["J.-P.  Martin", "j p martin"],
    ["İpek Işık", "ipek isik"],
  ])("%s is folded to %s", (text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  test.each([
    ["O'Brien", "obrien"],
    ["O’Brien", "brien"],
    ["Łukasz Kowalski", "lukasz"],
    ["Jean-Pierre d'Ormesson", "pierre ormes"],
    ["Zoë Müller", "mull zo"],
    ["Jean-Luc Æble", "jean luc aeb"],
    ["Jean-Luc", "jeanl"],
    ["Nguyễn Thị Đào", "nguyen dao"],
  ])("%s is found by %s", (name, search) => {
    expect(nameMatches(name, search)).toBe(true);
  });

  test("a word that begins no word of the name finds nothing", () => {
    expect(nameMatches("Zoé Lefèvre", "fevre")).toBe(false);
  });

  test("of a telephone number only its digits count", () => {
    expect(digitsOf("+33 6 12-34")).toBe("3361234");
    expect(digitsOf(null)).toBeNull();
    expect(digitsOf("none")).toBeNull();
  });
});
