import { env } from "cloudflare:test";
import { routes } from "virtual:remix/server-build";
import { beforeAll, describe, expect, test } from "vitest";
import { reservationSlug } from "#app/server/ledger/reservation-code.ts";
import { loadContext } from "#app/server/platform.ts";
import { aReservation, visit } from "#tests/support/workers/guest.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf } from "#tests/support/workers/staff.ts";

const secret = "Zéphirine";
let values: Record<string, string> = {};
let cookies = { nobody: "", user: "", admin: "" };

beforeAll(async () => {
  await openRestaurant();
  const { code, date } = await aReservation({ lastName: secret });
  const slug = reservationSlug({ firstName: "Claire", lastName: secret }, code);
  values = { period: "upcoming", date, service: "soir", slug };
  cookies = { nobody: "", user: await cookieOf((await aUser()).id), admin: await adminCookie() };
});

function pathOf(id: string): string {
  const route = routes[id];
  const own = route?.path ? `/${route.path}` : "";
  return route?.parentId ? pathOf(route.parentId) + own : own;
}

const adminRoutes = Object.keys(routes).filter((id) => /^\/admin(\/|$)/.test(pathOf(id)));

function addressOf(id: string): string {
  return pathOf(id).replace(/:(\w+)/g, (_all, name: string) => values[name] ?? "");
}

function waysTo(id: string): [string, RequestInit][] {
  const address = addressOf(id);
  const form = () => ({ method: "POST", body: new URLSearchParams({ intent: "cancel" }) });
  return [
    [address, {}],
    [`${address}.data`, {}],
    [`${address}.data?_routes=${encodeURIComponent(id)}`, {}],
    [`${address}?_data=${encodeURIComponent(id)}`, {}],
    [address, form()],
    [`${address}.data`, form()],
    [`${address}?_data=${encodeURIComponent(id)}`, form()],
    [`${address}?index`, form()],
  ];
}

function visitAs(who: keyof typeof cookies, path: string, init: RequestInit) {
  return visit(path, { ...init, headers: { Cookie: cookies[who] } });
}

describe("the restaurant's book", () => {
  test("has pages to guard", () => {
    expect(adminRoutes.length).toBeGreaterThanOrEqual(7);
  });

  describe.each(adminRoutes)("%s", (id) => {
    test("shows nobody anything, and leads to the log-in page, which keeps a form", async () => {
      for (const [path, init] of waysTo(id)) {
        const { status, headers, text } = await visitAs("nobody", path, init);
        expect(text, path).not.toContain(secret);
        const hasAction = routes[id]?.module.action !== undefined;
        const statuses =
          init.method !== "POST" ? [202, 302, 400] : hasAction ? [401, 400] : [400, 405];
        expect(statuses, path).toContain(status);
        // Data requests are told of the redirect in a header or in their body.
        const target = headers.get("Location") ?? headers.get("X-Remix-Redirect") ?? text;
        if (status < 400) expect(target, path).toContain("/login?next=%2Fadmin");
        if (status === 401) expect(text, path).toMatch(/keptSignature|"signature"/);
      }
    });

    test("shows a user who is no admin nothing", async () => {
      for (const [path, init] of waysTo(id)) {
        const { status, text } = await visitAs("user", path, init);
        expect(text, path).not.toContain(secret);
        expect([400, 403, 405], path).toContain(status);
      }
    });

    test("opens to an admin", async () => {
      const { status, headers } = await visitAs("admin", addressOf(id), {});
      expect([200, 302]).toContain(status);
      expect(headers.get("Location") ?? "").not.toContain("/login");
    });

    test.each(["loader", "action"] as const)("guards its %s by itself", async (name) => {
      const handler = routes[id]?.module[name];
      if (!handler) return;
      for (const who of ["nobody", "user"] as const) {
        const url = `https://couverts.example${addressOf(id)}`;
        const method = name === "action" ? { method: "POST", body: new URLSearchParams() } : {};
        const request = new Request(url, { ...method, headers: { Cookie: cookies[who] } });
        const context = loadContext(env, { waitUntil() {} });
        const refusal = await Promise.resolve(handler({ request, params: values, context })).catch(
          (thrown: unknown) => thrown,
        );
        expect(refusal).toBeInstanceOf(Response);
        expect(refusal).toHaveProperty(
          "status",
          who === "user" ? 403 : name === "action" ? 401 : 302,
        );
      }
    });
  });

  test("tells a user who is no admin why in words", async () => {
    const { text } = await visitAs("user", "/admin", {});
    expect(text).toContain("Cette page ne vous est pas ouverte");
  });

  test("is kept by no cache and found by no search", async () => {
    const { headers } = await visitAs("admin", "/admin", {});
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Robots-Tag")).toBe("noindex");
  });
});
