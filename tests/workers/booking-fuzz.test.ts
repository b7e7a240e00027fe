import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { aFilledForm, traces } from "#tests/support/workers/diner.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { anUnusedDate, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

const odd = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      " ",
      "0",
      "-0",
      "-1",
      "2.5",
      "1e309",
      "NaN",
      "null",
      "２",
      "٢",
      "0x2",
      "2\u0000",
      "\u0000",
    ],
    ...[
      "2026-02-30",
      "9999-12-31",
      "25:00",
      "20:00:00",
      "２０:００",
      "a\r\nBcc: b@c.d",
      "\u202e",
      "\ud800",
    ],
    ...["__proto__", "constructor", "[]", "{}", "true", "a".repeat(2000), "é".repeat(600), "'; --"],
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const fieldNames = [
  ...["time", "covers", "firstName", "lastName", "email", "phone", "note", "requestKey"],
  ...["intent", "__intent__", "__state__", "__proto__", "covers[0]", "a.b", "time[]"],
];

type Sent = [name: string, value: string][];

const wrongForms = fc
  .record({
    dropped: fc.subarray(fieldNames, { maxLength: 3 }),
    added: fc.array(fc.tuple(fc.constantFrom(...fieldNames), odd), { maxLength: 4 }),
    spoiled: fc.constantFrom("time", "covers", "email", "phone", "requestKey"),
  })
  .map(({ dropped, added, spoiled }): Sent => {
    const right = Object.entries(aFilledForm()).filter(([name]) => !dropped.includes(name));
    return [...right, ...added, [spoiled, "\u0000 never right"]];
  });

test("no form that is wrong is ever more than a 400 in words, nor leaves a trace", async () => {
  const date = anUnusedDate();
  const before = await traces();
  await fc.assert(
    fc.asyncProperty(wrongForms, async (sent) => {
      const body = new URLSearchParams(sent);
      const headers = { "Sec-Fetch-Site": "same-origin" };
      const response = await visit(`/reserve/${date}/soir`, { method: "POST", body, headers });
      expect(response.status).toBe(400);
      expect(response.text).toContain("<h1");
      expect(response.text).toContain('role="alert"');
    }),
    { numRuns: 150 },
  );
  expect(await traces()).toEqual(before);
}, 60_000);

const pages = fc.constantFrom(
  "/reserve",
  "/reserve/DATE",
  "/reserve/DATE/soir",
  "/api/availability",
);
const places = fc.oneof(odd, fc.constant(null));

test("no address of the booking pages is ever a 500, nor makes a ledger", async () => {
  const date = anUnusedDate();
  const before = await traces();
  const names = fc.constantFrom("covers", "month", "time", "date", "_routes", "index");
  const queries = fc.array(fc.tuple(names, odd), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(pages, places, queries, async (page, place, query) => {
      const path = page.replace(
        "DATE",
        place === null ? date : encodeURIComponent(place.toWellFormed()),
      );
      const { status, text } = await visit(`${path}?${new URLSearchParams(query)}`);
      expect([200, 400, 404, 410]).toContain(status);
      expect(text.length).toBeGreaterThan(10);
    }),
    { numRuns: 200 },
  );
  expect(await traces()).toEqual(before);
}, 60_000);

test("a megabyte of text, a file in place of a field and a form of another kind are refused", async () => {
  const before = await traces();
  const path = `/reserve/${anUnusedDate()}/soir`;
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const withFile = new FormData();
  for (const [name, value] of Object.entries(aFilledForm())) withFile.append(name, value);
  withFile.set("note", new File(["x"], "note.txt"));
  const large = new URLSearchParams(aFilledForm({ note: "a".repeat(1_000_000) }));
  const sent = [
    [withFile, 400],
    [large, 413],
    [JSON.stringify(aFilledForm()), 400],
  ] as const;
  for (const [body, expected] of sent) {
    const { status, text } = await visit(path, { method: "POST", body, headers });
    expect(status).toBe(expected);
    expect(text).toContain("<h1");
  }
  expect(await traces()).toEqual(before);
});
