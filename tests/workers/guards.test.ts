import { SELF } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { pageOf } from "#tests/support/domain/html.ts";
import { everyRoute } from "#tests/support/workers/every-route.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

const site = "https://couverts.example";

async function visit(path: string, init?: RequestInit) {
  const response = await SELF.fetch(`${site}${path}`, { redirect: "manual", ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: site, ...headers },
  };
}

describe("every answer", () => {
  test("says that nothing may frame it, sniff it or leave HTTPS", async () => {
    const { headers } = await visit("/no-such-page");
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Strict-Transport-Security")).toMatch(/^max-age=\d{8}/);
  });

  test("of a page for diners allows no inline script at all", async () => {
    const policy = (await visit("/no-such-page")).headers.get("Content-Security-Policy");
    expect(policy).toMatch(/script-src 'self';/);
  });

  test("of a page of the admin area allows only scripts with the nonce of that very page", async () => {
    const init = { headers: { Cookie: await adminCookie() } };
    const first = (await visit("/admin", init)).headers.get("Content-Security-Policy");
    const second = (await visit("/admin", init)).headers.get("Content-Security-Policy");
    expect(first).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'/);
    expect(first).not.toBe(second);
  });
});

describe("an address", () => {
  test.each([
    "/%E0%A4%A",
    "/%00",
    "/%0A",
    `/${"a".repeat(3000)}`,
    "/reserve/%FF",
    "/%c0%ae%c0%ae/",
    "/admin?_data=routes%2Fadmin%2Ftoday",
    "/admin?%5Fdata=routes%2Fadmin%2Ftoday",
  ])("that nobody can read (%s) is refused in words", async (path) => {
    const { status, text } = await visit(path);
    expect(status).toBe(400);
    expect(text).toContain("Cette adresse est illisible");
  });

  test("that leads nowhere is answered with a page in words", async () => {
    const { status, text } = await visit("/no-such-page");
    expect(status).toBe(404);
    expect(text).toContain("Cette page n’existe pas");
    expect((await visit("/no-such-page", form({}))).status).toBe(404);
  });

  test("answers HEAD without a body", async () => {
    const { status, text } = await visit("/language", { method: "HEAD" });
    expect([status, text]).toEqual([302, ""]);
  });
});

describe("a form", () => {
  const choice = { lang: "en", next: "/reserve" };

  test("from this site is taken", async () => {
    const { status, headers } = await visit("/language", form(choice, { Origin: site }));
    expect([status, headers.get("Location")]).toEqual([303, "/reserve"]);
    expect(headers.getSetCookie()).toEqual([
      "lang=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax",
    ]);
  });

  test.each([
    ["Sec-Fetch-Site", "cross-site"],
    ["Sec-Fetch-Site", "same-site"],
    ["Origin", "https://evil.example"],
    ["Origin", "http://couverts.example"],
    ["Origin", "https://couverts.example.evil.example"],
  ])("with %s: %s is refused", async (name, value) => {
    expect((await visit("/language", form(choice, { [name]: value }))).status).toBe(403);
  });

  test("that says where it comes from is believed over a hidden origin", async () => {
    const headers = { Origin: "null", "Sec-Fetch-Site": "same-origin" };
    for (const path of ["/language", "/logout"]) {
      expect((await visit(path, form(choice, headers))).status).toBe(303);
    }
    const foreign = { Origin: site, "Sec-Fetch-Site": "cross-site" };
    expect((await visit("/language", form(choice, foreign))).status).toBe(403);
  });

  test("that hides its origin is taken where nothing depends on a session", async () => {
    const hidden = { Origin: "null" };
    const { status, headers } = await visit("/language", form(choice, hidden));
    expect([status, headers.get("Location")]).toEqual([303, "/reserve"]);
    expect((await visit("/reserve/2027-01-15/soir", form({}, hidden))).status).toBe(400);
    expect((await visit("/reservations/no-table/cancel", form({}, hidden))).status).toBe(400);
  });

  test.each(["/login", "/logout", "/admin", "/admin/appearance", "/", "/reserve", "/languages"])(
    "that hides its origin is refused elsewhere: %s",
    async (path) => {
      const { status, text } = await visit(path, form({}, { Origin: "null" }));
      expect(status).toBe(403);
      expect(text).toContain("Ce formulaire vient d’un autre site");
    },
  );

  test("that says nothing of where it comes from is refused, whichever route it is for", async () => {
    for (const route of everyRoute) {
      const address = route.replace(/:\w+|\*/g, "x");
      const { status } = await visit(address, {
        method: "POST",
        body: new URLSearchParams(choice),
      });
      expect(status, address).toBe(403);
    }
  });

  test.each(["https://evil.example", "//evil.example", "/..//evil.example", "/\\evil.example"])(
    "never leads to another site: %s",
    async (next) => {
      const { headers } = await visit("/language", form({ lang: "fr", next }));
      expect(headers.get("Location")).toBe("/");
    },
  );

  test("larger than 64 KiB is refused, whatever its length says", async () => {
    const { status, text } = await visit("/language", form({ lang: "x".repeat(70_000) }));
    expect(status).toBe(413);
    expect(text).toContain("Raccourcissez-le");
  });

  test.each([
    ["application/json", "{"],
    ["multipart/form-data; boundary=x", "no part at all"],
    ["multipart/form-data", "no boundary"],
    ["text/plain", "lang=fr"],
  ])("sent as %s that is none is refused in words", async (type, body) => {
    const sent = await visit("/language", {
      method: "POST",
      body,
      headers: { "Content-Type": type, Origin: site },
    });
    expect(sent.status).toBe(400);
    expect(sent.text).toContain("Nous n’avons pas compris");
  });

  test("without a body is refused in words", async () => {
    const empty = { method: "POST", headers: { Origin: site } };
    expect((await visit("/language", empty)).status).toBe(400);
  });

  test("sent to a page that takes none is refused in words", async () => {
    const { status, text } = await visit("/", { method: "POST", headers: { Origin: site } });
    expect(status).toBe(405);
    expect(text).toContain("Cette page n’accepte pas ce formulaire");
  });
});

describe("a request that is neither read nor sent", () => {
  test.each(["PUT", "PATCH", "DELETE"])("by %s is refused before any action", async (method) => {
    const { status, text, headers } = await visit("/language", {
      ...form({ lang: "en" }),
      method,
    });
    expect(status).toBe(405);
    expect(headers.get("Allow")).toBe("GET, HEAD, POST");
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(text).toContain("Cette page n’accepte pas ce formulaire");
  });
});

describe("the language", () => {
  test.each([
    [{ "Accept-Language": "en-US,en;q=0.9,fr;q=0.8" }, "en"],
    [{ "Accept-Language": "de,fr;q=0.5,en;q=0.7" }, "en"],
    [{ "Accept-Language": "de" }, "fr"],
    [{ "Accept-Language": "en", Cookie: "a=b; lang=fr" }, "fr"],
    [{ Cookie: "lang=klingon" }, "fr"],
    [{}, "fr"],
  ])("asked for with %o is answered with %s", async (headers, locale) => {
    const { text } = await visit("/no-such-page", { headers: { ...headers } });
    expect(text).toContain(`<html lang="${locale}">`);
  });

  test("of one request does not leak into another at the same time", async () => {
    const requested = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? "fr" : "en"));
    const responses = await Promise.all(
      requested.map((locale) => visit("/no-such-page", { headers: { "Accept-Language": locale } })),
    );
    expect(responses.map(({ text }) => pageOf(text)("html").attr("lang"))).toEqual(requested);
  });
});
