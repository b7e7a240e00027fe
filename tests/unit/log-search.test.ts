import { expect, test } from "vitest";
import { searchLog } from "../../scripts/log-search.ts";

const request = '{"method":"GET","route":"/reservations/:slug","status":200,"id":"01ab-cd"}';
const used = Array.from({ length: 30 }, () => request);
const people = ["Zéphirine", "Li", "zephirine@quatrebarbes.test", "k7m2q9"];

function search(...more: string[]) {
  return () => searchLog([...used, ...more].join("\n"), people);
}

test("a log of patterns and of errors without words is clean", () => {
  expect(
    search("D1_ERROR: no such table: SQLITE_ERROR", "    at fetch (index.js:1:2)"),
  ).not.toThrow();
});

test.each([
  "GET /reservations/table-de-4-soir-abc123-00112233445566778899aabbccddeeff",
  "GET /admin/reservations/upcoming/2026-12-01/soir/claire-martin-k7m2q9",
  "zéphirine",
  "a table for Li",
  "who@elsewhere.test",
  "tel:+33 6 12 34 56 78",
  "06 12 34 56 78",
  "0612345678",
  "00112233445566778899aabbccddeeff",
  "Cookie: __Host-session=abc",
])("a log is not that says: %s", (line) => {
  expect(search(line)).toThrow("names people or keys");
});

test("no log, an empty one, one without requests and one that knows nobody prove nothing", () => {
  expect(() => searchLog("", people)).toThrow("holds 0 requests");
  expect(() => searchLog("listening\n".repeat(50), people)).toThrow("holds 0 requests");
  expect(() => searchLog(used.join("\n"), [])).toThrow("Nobody is known");
});
