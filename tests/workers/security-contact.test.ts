import { env } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import { securityContact } from "#app/server/http/security-contact.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

test("who finds a hole is told where to write, as RFC 9116 says", async () => {
  const { status, headers, text } = await visit("/.well-known/security.txt");
  expect([status, headers.get("Content-Type")]).toEqual([200, "text/plain; charset=utf-8"]);
  const fields = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(": "));
  expect(fields).toEqual([
    ["Contact", "mailto:maison@restaurant.test"],
    ["Expires", expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)],
    ["Preferred-Languages", "fr, en"],
    ["Canonical", "http://localhost:8787/.well-known/security.txt"],
  ]);
});

test("it never grows stale, and ends within the year that is asked for", async () => {
  for (const now of [Date.now(), Date.now() + days(400)]) {
    const text = await securityContact({ env, db, now });
    const expires = Date.parse(/Expires: (.*)/.exec(text)?.[1] ?? "");
    expect(expires).toBeGreaterThan(now + days(30));
    expect(expires).toBeLessThan(now + days(365));
  }
});

test("an address with signs of its own stays one address", async () => {
  await db.update(restaurant).set({ email: "tom&jerry?x=1@restaurant.test" });
  const text = await securityContact({ env, db, now: Date.now() });
  expect(text).toContain("Contact: mailto:tom%26jerry%3Fx%3D1@restaurant.test\n");
});
