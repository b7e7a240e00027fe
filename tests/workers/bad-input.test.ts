import { env } from "cloudflare:test";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { dayKey } from "#app/server/reservations/ledger-facts.ts";
import { reservationSlug } from "#app/server/reservations/reservation-code.ts";
import { type BadRequest, badRequests, type RightValues } from "#tests/support/bad-input.ts";
import { queryNames, rightFields } from "#tests/support/bad-input-forms.ts";
import { everyRow, ledgerIds } from "#tests/support/bad-input-traces.ts";
import { addressOf, everyRoute } from "#tests/support/every-route.ts";
import { aReservation, visit } from "#tests/support/guest.ts";
import { midi, openRestaurant, soir } from "#tests/support/restaurant.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/staff.ts";

const requestsPerRoute = 80;
const seed = Date.now() % 2 ** 31;

const right: RightValues = { date: [], service: [midi, soir], slug: [], period: [] };
let user = "";
let ledgersThatMayBe: string[] = [];
const complaints = vi.spyOn(console, "error");

beforeAll(async () => {
  await openRestaurant();
  const { slug, date, code } = await aReservation();
  const inTheBook = reservationSlug({ firstName: "Claire", lastName: "Martin" }, code);
  right.date.push(date);
  right.slug.push(slug, inTheBook, `${code}-1-confirmed`);
  right.period.push("upcoming", "history");
  user = (await aUser()).id;
  ledgersThatMayBe = [midi, soir].map((service) =>
    String(env.SERVICE_LEDGER.idFromName(dayKey({ date, service }))),
  );
});

beforeEach(() => {
  complaints.mockClear();
});

afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
});

function expectWords(text: string): void {
  expect(text).toMatch(/<html lang="(fr|en)"/);
  expect(text).toMatch(/<h1[^>]*>[^<]{4,}/);
  expect(text).not.toContain("<script>alert");
}

async function expectGrace({ path, init, isHtml }: BadRequest, before: unknown): Promise<void> {
  const { status, headers, text } = await visit(path, init);
  expect(status).toBeLessThan(500);
  expect(headers.get("Location") ?? "/").toMatch(/^\/(?![/\\])/);
  if (status >= 400 && init.method !== "HEAD") expect(text).not.toBe("");
  if (isHtml && headers.get("Content-Type")?.startsWith("text/html") && text !== "") {
    expectWords(text);
  }
  const changesNothing = init.method === "GET" || init.method === "HEAD" || status >= 400;
  if (changesNothing) expect(await everyRow()).toEqual(before);
}

describe(`requests that are wrong in any way (seed ${seed})`, () => {
  test.each([...everyRoute, "/__manifest"])(
    "to %s are answered in words, and leave nothing behind",
    async (route) => {
      const admin = await adminCookie();
      const cookies = ["", await cookieOf(user), admin, admin];
      let before = await everyRow();
      await fc.assert(
        fc.asyncProperty(badRequests(route, right, cookies), async (request) => {
          await expectGrace(request, before);
          // What was right after all may have changed something.
          if (request.init.method !== "GET") before = await everyRow();
        }),
        { seed, numRuns: requestsPerRoute, endOnFailure: true },
      );
      expect(ledgersThatMayBe).toEqual(expect.arrayContaining(await ledgerIds()));
    },
    120_000,
  );
});

/** The slug that is right for a route; the guest's link, the name in the book, and the mail's. */
function rightAddress(route: string): string {
  const slug =
    right.slug[["/reservations", "/admin", "/dev"].findIndex((at) => route.startsWith(at))];
  const [date = "", period = ""] = [right.date[0], right.period[0]];
  return addressOf(route, { date, service: soir, slug: slug ?? "", period, "*": "nowhere" });
}

test("no page has a field that is not known here", async () => {
  const cookie = await adminCookie();
  const known = [...Object.keys(rightFields), ...queryNames];
  const seen = new Set<string>();
  for (const route of everyRoute) {
    const visitor = route === "/login" ? "" : cookie;
    const { text } = await visit(rightAddress(route), { headers: { Cookie: visitor } });
    const fields = text.matchAll(/<(?:input|select|textarea|button)[^>]* name="([^"]*)"/g);
    for (const [, name = ""] of fields) seen.add(name);
  }
  expect(known).toEqual(expect.arrayContaining([...seen]));
  expect([...seen]).toEqual(expect.arrayContaining(["covers", "intent", "lang", "password"]));
});

const unreadable = [
  ["an unreadable value", (value: string) => [`${value}\0`]],
  ["an empty value", () => [""]],
  ["its value twice", (value: string) => [value, value]],
] as const;

describe.each(unreadable)("a form that has for each of its fields %s", (_what, spoil) => {
  const takesFields = everyRoute.filter((route) => route !== "/logout");
  test.each(takesFields)("is refused in words at %s, and changes nothing", async (route) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(rightFields)) {
      for (const spoiled of spoil(value)) body.append(name, spoiled);
    }
    const Cookie = route.startsWith("/admin") ? await adminCookie() : "";
    const before = await everyRow();
    const headers = { Cookie, "Sec-Fetch-Site": "same-origin" };
    const answer = await visit(rightAddress(route), { method: "POST", body, headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    expect(answer.text).not.toBe("");
    expect(await everyRow()).toEqual(before);
  });
});
