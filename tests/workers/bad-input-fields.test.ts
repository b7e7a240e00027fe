import { beforeAll, describe, expect, test } from "vitest";
import { reservationSlug } from "#app/server/ledger/reservation-code.ts";
import { attributesOf, pageOf } from "#tests/support/domain/html.ts";
import { buttonNames, queryNames, rightFields } from "#tests/support/workers/bad-input-forms.ts";
import { everyRow, ledgerIds } from "#tests/support/workers/bad-input-traces.ts";
import { aFilledForm } from "#tests/support/workers/diner.ts";
import { addressOf, everyRoute, takesForms } from "#tests/support/workers/every-route.ts";
import { aReservation, posted, visit } from "#tests/support/workers/guest.ts";
import { openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie } from "#tests/support/workers/staff.ts";

let date = "";
let slugs: Record<string, string> = {};

beforeAll(async () => {
  await openRestaurant();
  const booked = await aReservation();
  const inTheBook = reservationSlug({ firstName: "Claire", lastName: "Martin" }, booked.code);
  date = booked.date;
  slugs = {
    "/reservations": booked.slug,
    "/admin": inTheBook,
    "/dev": `${booked.code}-1-confirmed`,
  };
});

/** The slug that is right for a route; the guest's link, the name in the admin area, and the mail's. */
function rightAddress(route: string): string {
  const at = Object.keys(slugs).find((start) => route.startsWith(start)) ?? "";
  const slug = slugs[at] ?? "";
  return addressOf(route, { date, service: soir, slug, period: "upcoming", "*": "nowhere" });
}

test("no page has a field that is not known here", async () => {
  const cookie = await adminCookie();
  const known = [...Object.keys(rightFields), ...queryNames, ...buttonNames];
  const seen = new Set<string>();
  for (const route of everyRoute) {
    const visitor = route === "/login" ? "" : cookie;
    const { text } = await visit(rightAddress(route), { headers: { Cookie: visitor } });
    const fields = ":is(input, select, textarea, button)[name]";
    for (const name of attributesOf(text, fields, "name")) seen.add(name);
  }
  expect(known).toEqual(expect.arrayContaining([...seen]));
  expect([...seen]).toEqual(expect.arrayContaining(["covers", "intent", "lang", "password"]));
});

/** What a route answers to a form whose fields are all wrong; most take none at all. */
function statusOfSpoiled(route: string): number {
  if (route === "/*") return 404;
  return takesForms(route) ? 400 : 405;
}

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
      // Beside a booking it only asks for the page in another language.
      if (name === "lang" && route.startsWith("/reserve")) continue;
      for (const spoiled of spoil(value)) body.append(name, spoiled);
    }
    const Cookie = route.startsWith("/admin") ? await adminCookie() : "";
    const before = await everyRow();
    const headers = { Cookie, "Sec-Fetch-Site": "same-origin" };
    const response = await visit(rightAddress(route), { method: "POST", body, headers });
    expect(response.status).toBe(statusOfSpoiled(route));
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(response.text).not.toBe("");
    expect(await everyRow()).toEqual(before);
  });
});

const year = new Date().getUTCFullYear() + 1;

describe("a form without a fault, sent to a day or a service that does not exist", () => {
  const noDates = [
    ...[`${year}-02-30`, `${year}-02-31`, `${year}-04-31`, `${year}-13-01`, `${year}-00-10`],
    ...[`${year}-06-00`, `${year}-6-1`, `+${year}-06-01`, `${year}-06-01T00:00`, "9999-06-01"],
    ...["today", "１９９９-01-01"],
  ];
  test.each<[string, number]>([
    ...noDates.map((day): [string, number] => [day, 404]),
    // Too far ahead, and over.
    ["2199-12-31", 409],
    ["2000-02-29", 410],
  ])("is refused, and makes no ledger: on %s", async (day, right) => {
    const [before, ledgers] = [await everyRow(), await ledgerIds()];
    const path = `/reserve/${encodeURIComponent(day)}/soir`;
    const { status, text } = await visit(path, posted(aFilledForm()));
    expect(status).toBe(right);
    expect(pageOf(text)("h1").text()).toMatch(/.{4}/);
    expect(await everyRow()).toEqual(before);
    expect(await ledgerIds()).toEqual(ledgers);
  });

  test.each(["diner", "SOIR", "soir-", "soir%20", "so%C3%AFr", "%EF%BD%93oir", "__proto__"])(
    "is refused, and makes no ledger: for %s",
    async (service) => {
      const [before, ledgers] = [await everyRow(), await ledgerIds()];
      const { status } = await visit(`/reserve/${date}/${service}`, posted(aFilledForm()));
      expect(status).toBe(404);
      expect(await everyRow()).toEqual(before);
      expect(await ledgerIds()).toEqual(ledgers);
    },
  );
});
