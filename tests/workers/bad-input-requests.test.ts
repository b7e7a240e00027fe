import { beforeAll, describe, expect, test } from "vitest";
import { everyRow } from "#tests/support/workers/bad-input-traces.ts";
import { aFilledForm } from "#tests/support/workers/diner.ts";
import { addressOf, everyRoute } from "#tests/support/workers/every-route.ts";
import { aReservation, posted, visit } from "#tests/support/workers/guest.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";
let values: Record<string, string> = {};

beforeAll(async () => {
  await openRestaurant();
  const { slug, date } = await aReservation();
  cookie = await adminCookie();
  values = { date, service: "soir", slug, period: "upcoming", "*": "nowhere" };
});

describe.each(everyRoute)("at %s", (route) => {
  test("another site's form is refused, and changes nothing", async () => {
    const before = await everyRow();
    const origins: Record<string, string>[] = [
      { "Sec-Fetch-Site": "cross-site", Origin: "https://couverts.example" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://couverts.example.evil.test" },
      { Origin: "http://couverts.example" },
    ];
    for (const suffix of ["", ".data", "?index"]) {
      for (const [at, origin] of origins.entries()) {
        const others = ["PUT", "PATCH", "DELETE", "PUT"];
        for (const method of ["POST", others[at] ?? "PUT"]) {
          const body = new URLSearchParams(aFilledForm({ intent: "cancel", lang: "en" }));
          const headers = { ...origin, Cookie: cookie };
          const sent = await visit(addressOf(route, values) + suffix, { method, body, headers });
          const status = method === "POST" ? 403 : 405;
          expect([suffix, method, sent.status]).toEqual([suffix, method, status]);
          expect(sent.headers.get("Set-Cookie")).toBeNull();
        }
      }
    }
    expect(await everyRow()).toEqual(before);
  });

  test("no answer can be framed, sniffed or kept by somebody else's cache", async () => {
    for (const path of [addressOf(route, values), `${addressOf(route, values)}.data`]) {
      for (const sent of [await visit(path), await visitAs(cookie, path)]) {
        const { headers } = sent;
        expect(headers.get("Content-Security-Policy")).toMatch(/frame-ancestors '(none|self)'/);
        expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
        expect(headers.get("Cache-Control") ?? "none", path).toMatch(/no-store|private/);
        const isPrivate = /^\/(admin|reservations|login|dev)/.test(route);
        if (isPrivate) expect(headers.get("Cache-Control"), path).toContain("no-store");
      }
    }
  });
});

describe("a target on another site", () => {
  test.each([
    "//evil.test",
    "///evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/..//evil.test",
    "/.//evil.test",
    "/%2e%2e//evil.test",
    "/\t/evil.test",
    "/\n/evil.test",
    "https:evil.test",
    "https://evil.test",
    "javascript:alert(1)",
    "data:text/html,x",
    "/admin/..//evil.test",
    "@evil.test",
  ])("is never where %j leads", async (next) => {
    const { date } = values;
    const responses = await Promise.all([
      visit("/language", posted({ lang: "fr", next })),
      postAs(cookie, "/admin/appearance", { theme: "dark", next }),
      visitAs(cookie, `/login?${new URLSearchParams({ next })}`),
      visitAs(cookie, `/admin/reservations/upcoming?${new URLSearchParams({ from: next })}`),
      visit(`/reserve/${date}?${new URLSearchParams({ next })}`),
    ]);
    for (const { status, headers } of responses) {
      const leadsTo = new URL(headers.get("Location") ?? "/", "https://couverts.example");
      expect([status < 500, leadsTo.host]).toEqual([true, "couverts.example"]);
    }
  });
});

describe("a page that visitors share", () => {
  test.each([
    ["/reserve", "/reserve?covers="],
    ["/reserve?covers=2", "/reserve?covers=2&month="],
  ])("at %s is not the answer to %s, which is refused", async (right, wrong) => {
    await visit(right);
    expect((await visit(wrong)).status).toBe(400);
  });
});
