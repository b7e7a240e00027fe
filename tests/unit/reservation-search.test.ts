import { describe, expect, test } from "vitest";
import { searchTextSchema, typedSearch } from "#app/domain/reservations/reservation-search.ts";
import { foldedTerms, nameTerms } from "#app/domain/text/name-search.ts";
import { numberRuns } from "#app/server/telephone/number-runs.ts";

describe("what was typed to search for", () => {
  test.each([
    ["mar", ["mar"], []],
    ["  Jean-Luc  O’Brien ", ["jean", "luc", "obrien"], []],
    ["j martin", ["j", "martin"], []],
    ["06 12 34", [], ["06 12 34"]],
    ["+33 (0)6.12", [], ["+33 (0)6.12"]],
    ["martin 06 12 34", ["martin"], ["06 12 34"]],
    ["612 martin", ["martin"], ["612"]],
    ["k7m2q9", ["k7m2q9"], []],
    ["m 234567", ["m"], ["234567"]],
    ["martin 12", ["martin", "12"], []],
    ["王", ["王"], []],
    ["０６ １２", [], ["06 12"]],
  ])("%s is taken apart", (text, words, numbers) => {
    expect(typedSearch(text)).toEqual({ words, numbers });
  });

  test.each(["", " ", "m", "é", "7", "'", "-", "🍷", "m j", "“ ”"])("%s is too little", (text) => {
    expect(typedSearch(text)).toBeNull();
  });

  test("is a line of eighty letters at most", () => {
    expect(searchTextSchema.safeParse(" ma\trtin ").data).toBe("ma rtin");
    expect(searchTextSchema.safeParse("x".repeat(81)).success).toBe(false);
    expect(searchTextSchema.safeParse("ma\0").success).toBe(false);
  });
});

describe("the words of a name", () => {
  test.each([
    ["Seán O’Brien", ["sean", "obrien", "o", "brien"]],
    ["Jean-Luc d'Œuvre", ["jean", "luc", "doeuvre", "d", "oeuvre", "jeanluc"]],
    ["Łukasz (Groß)", ["lukasz", "gross"]],
  ])("of %s hold what signs join, joined and apart", (name, words) => {
    expect(nameTerms(name)).toEqual(words);
  });

  test("are folded as what is asked for is", () => {
    expect(foldedTerms("Œ Æ ß Ø Ł Đ É")).toEqual(["oe", "ae", "ss", "o", "l", "d", "e"]);
  });
});

describe("the digits that a stored number has when it has what was typed", () => {
  test.each([
    ["612", ["612"]],
    ["06 12", ["0612", "33612"]],
    ["+33 (0)6 12", ["33612"]],
    ["0033 6 12", ["0033612", "33612"]],
    ["06 12 34 56 78", ["0612345678", "33612345678", "612345678"]],
    ["0470 99 88 77", ["0470998877", "33470998877", "470998877"]],
  ])("%s", (typed, runs) => {
    expect(numberRuns(typed, "FR")).toEqual(expect.arrayContaining(runs));
  });
});
