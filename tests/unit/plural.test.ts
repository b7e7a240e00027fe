import { expect, test } from "vitest";
import { plural } from "#app/i18n/plural.ts";

test.each([
  ["fr", 0, "one"],
  ["fr", 1, "one"],
  ["fr", 2, "other"],
  ["fr", 1_000_000, "many"],
  ["en", 0, "other"],
  ["en", "1", "one"],
  ["en", 2, "other"],
])("in %s %j takes the form %s, asked once or twice", (locale, count, form) => {
  expect([plural(locale, count, {}), plural(locale, count, {})]).toEqual([form, form]);
});

test("a rank is told by rules of its own", () => {
  expect([plural("en", 2, { type: "ordinal" }), plural("en", 2, {})]).toEqual(["two", "other"]);
});
