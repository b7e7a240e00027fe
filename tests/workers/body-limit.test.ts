import { routes } from "virtual:remix/server-build";
import { describe, expect, test } from "vitest";
import { bodyLimitOf } from "#app/http/route-handle.ts";
import { addressOf, everyRoute } from "#tests/support/workers/every-route.ts";
import { isShortForm, readForm } from "#workers/http/form-body.ts";
import { bodyLimitAt } from "#workers/http/pages.ts";

const site = "https://couverts.example";
const type = "application/x-www-form-urlencoded";

function formOf(bytes: number): Request {
  const headers = { "Content-Type": type, "Content-Length": String(bytes) };
  return new Request(site, { method: "POST", headers, body: "a".repeat(bytes) });
}

describe("a form", () => {
  test.each([1_000, 200_000])("of %d bytes is read where as many are taken", async (bytes) => {
    expect(isShortForm(formOf(bytes).headers, bytes)).toBe(true);
    expect(await readForm(formOf(bytes), bytes)).toMatchObject({ ok: true });
  });

  test.each([1_000, 200_000])("of %d bytes is refused where fewer are taken", async (bytes) => {
    expect(isShortForm(formOf(bytes).headers, bytes - 1)).toBe(false);
    const reading = await readForm(formOf(bytes), bytes - 1);
    expect(reading).toEqual({ ok: false, reason: "too-large" });
  });
});

describe("the most bytes of a form", () => {
  test.each([undefined, null, { hydrate: true }, { bodyLimit: "many" }])(
    "are 64 KiB where the route has %j for a handle",
    (handle) => {
      expect(bodyLimitOf(handle)).toBe(65_536);
    },
  );

  test("are what the handle of its route says", () => {
    expect(bodyLimitOf({ bodyLimit: 3_000_000 })).toBe(3_000_000);
  });

  test("are 64 KiB at every address today, also for who asks for data", () => {
    expect(Object.values(routes).map(({ module }) => bodyLimitOf(module.handle))).not.toContain(0);
    const values = { date: "2027-03-05", service: "soir", slug: "x", period: "upcoming", "*": "x" };
    for (const suffix of ["", ".data", "?index"]) {
      const limits = everyRoute.map((route) =>
        bodyLimitAt(new URL(site + addressOf(route, values) + suffix)),
      );
      expect(new Set(limits)).toEqual(new Set([65_536]));
    }
  });
});
