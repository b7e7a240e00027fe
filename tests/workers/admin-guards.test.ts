import { env } from "cloudflare:test";
import { routes } from "virtual:remix/server-build";
import { beforeAll, describe, expect, test } from "vitest";
import { reservationSlug } from "#app/server/ledger/reservation-code.ts";
import { loadContext } from "#app/server/platform.ts";
import { madeTablesCookieOf } from "#tests/support/workers/diner.ts";
import { addressOf, pathOf } from "#tests/support/workers/every-route.ts";
import { aReservation, visit } from "#tests/support/workers/guest.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";

type Who = "nobody" | "diner" | "user" | "host" | "admin";

/** What each route of the admin area answers a host and an admin who ask for it; nobody else sees one. */
const opensWith: Record<string, { host: number; admin: number }> = {
  "routes/admin/layout": { host: 200, admin: 200 },
  "routes/admin/today": { host: 200, admin: 200 },
  "routes/admin/feed": { host: 200, admin: 200 },
  "routes/admin/appearance": { host: 302, admin: 302 },
  "routes/admin/search": { host: 200, admin: 200 },
  "routes/admin/search-hits": { host: 200, admin: 200 },
  "routes/admin/reservations/days": { host: 200, admin: 200 },
  "routes/admin/reservations/day": { host: 200, admin: 200 },
  "routes/admin/reservations/service": { host: 200, admin: 200 },
  "routes/admin/reservations/reservation": { host: 200, admin: 200 },
  "routes/admin/reservations/new": { host: 200, admin: 200 },
  "routes/admin/reservations/entry-view": { host: 200, admin: 200 },
  "routes/admin/reservations/edit": { host: 200, admin: 200 },
};
const adminRoutes = Object.keys(routes).filter((id) => /^\/admin(\/|$)/.test(pathOf(id)));

const secret = "Zéphirine";
const values: Record<string, string> = {};
const cookies: Record<Who, string> = { nobody: "", diner: "", user: "", host: "", admin: "" };

beforeAll(async () => {
  await openRestaurant();
  const { code, date } = await aReservation({ lastName: secret });
  const slug = reservationSlug({ firstName: "Claire", lastName: secret }, code);
  Object.assign(values, { period: "upcoming", date, service: "soir", slug });
  cookies.diner = madeTablesCookieOf(code);
  cookies.user = await cookieOf((await aUser()).id);
  cookies.host = await cookieOf((await aUser({ role: "host" })).id);
  cookies.admin = await adminCookie();
});

/** The ways to a route, each with what it answers who. A redirect within the app is a 202. */
function waysTo(id: string) {
  const address = addressOf(pathOf(id), values);
  const own = encodeURIComponent(id);
  const { host, admin } = opensWith[id] ?? { host: 404, admin: 404 };
  const stranger = { nobody: 302, diner: 302, user: 403 };
  const inApp = (status: number) => (status === 302 ? 202 : status);
  const page = { ...stranger, host, admin };
  const data = { ...stranger, nobody: 202, diner: 202, host: inApp(host), admin: inApp(admin) };
  // An empty form is refused where it is read, 400, and changes nothing.
  const sent = routes[id]?.module.action
    ? { nobody: 401, diner: 401, user: 403, host: 400, admin: 400 }
    : { nobody: 405, diner: 405, user: 405, host: 405, admin: 405 };
  const unknown = { nobody: 400, diner: 400, user: 400, host: 400, admin: 400 };
  return [
    { path: address, isForm: false, gives: page },
    { path: `${address}.data`, isForm: false, gives: data },
    { path: `${address}.data?_routes=${own}`, isForm: false, gives: data },
    { path: `${address}?_data=${own}`, isForm: false, gives: unknown },
    { path: address, isForm: true, gives: sent },
    { path: `${address}.data`, isForm: true, gives: sent },
    { path: `${address}?index`, isForm: true, gives: sent },
    { path: `${address}?_data=${own}`, isForm: true, gives: unknown },
  ];
}

function visitAs(who: Who, path: string, isForm = false) {
  const form = isForm ? { method: "POST", body: new URLSearchParams() } : {};
  return visit(path, { ...form, headers: { Cookie: cookies[who] } });
}

/** What each way to a route has answered somebody, beside what it should. */
async function answersTo(who: Who, id: string) {
  const all = [];
  for (const { path, isForm, gives } of waysTo(id)) {
    const { status, headers, text } = await visitAs(who, path, isForm);
    // Data requests are told of a redirect in their body.
    const target = headers.get("Location") ?? text;
    all.push({
      way: `${isForm ? "POST" : "GET"} ${path}`,
      status,
      right: gives[who],
      text,
      target,
    });
  }
  return all;
}

const handlers = adminRoutes.flatMap((id) =>
  (["loader", "action"] as const).flatMap((name) => {
    const handler = routes[id]?.module[name];
    return handler ? [{ id, name, handler }] : [];
  }),
);

describe("the admin area", () => {
  test("has for each of its routes what a host and an admin get", () => {
    expect(adminRoutes.sort()).toEqual(Object.keys(opensWith).sort());
  });

  describe.each(adminRoutes)("%s", (id) => {
    test.each(["nobody", "diner"] as const)(
      "shows %s nothing, and leads to the log-in page, which keeps a form",
      async (who) => {
        const answers = await answersTo(who, id);
        for (const { way, status, right, text } of answers) {
          expect(status, way).toBe(right);
          expect(text, way).not.toContain(secret);
          expect(/keptSignature|"signature"/.test(text), way).toBe(status === 401);
        }
        for (const { way, target } of answers.filter(({ status }) => status < 400)) {
          expect(target, way).toContain("/login?next=%2Fadmin");
        }
      },
    );

    test("shows a user who is not of the staff nothing", async () => {
      for (const { way, status, right, text } of await answersTo("user", id)) {
        expect(status, way).toBe(right);
        expect(text, way).not.toContain(secret);
      }
    });

    test.each(["host", "admin"] as const)("opens to %s as far as it should", async (who) => {
      for (const { way, status, right, target } of await answersTo(who, id)) {
        expect(status, way).toBe(right);
        expect(target, way).not.toContain("/login?next");
      }
    });
  });

  test.each(handlers)("guards the $name of $id by itself", async ({ id, name, handler }) => {
    for (const [who, status] of [
      ["nobody", name === "action" ? 401 : 302],
      ["diner", name === "action" ? 401 : 302],
      ["user", 403],
    ] as const) {
      const url = `https://couverts.example${addressOf(pathOf(id), values)}`;
      const method = name === "action" ? { method: "POST", body: new URLSearchParams() } : {};
      const request = new Request(url, { ...method, headers: { Cookie: cookies[who] } });
      const context = loadContext(env, { waitUntil() {} });
      const refusal = await Promise.resolve(handler({ request, params: values, context })).catch(
        (thrown: unknown) => thrown,
      );
      expect(refusal).toBeInstanceOf(Response);
      expect(refusal, who).toHaveProperty("status", status);
    }
  });

  test("tells a user who is not of the staff why in words", async () => {
    const { text } = await visitAs("user", "/admin");
    expect(text).toContain("Cette page ne vous est pas ouverte");
  });

  test("is kept by no cache and found by no search", async () => {
    const { headers } = await visitAs("admin", "/admin");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Robots-Tag")).toBe("noindex");
  });
});
