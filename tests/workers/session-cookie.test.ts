import { SELF } from "cloudflare:test";
import { beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "#app/server/accounts/password.ts";
import { openSession } from "#app/server/accounts/session.ts";
import { wordsOf } from "#tests/support/domain/html.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

const password = "cerise et griotte";
const day = 86_400_000;
let passwordHash = "";

beforeAll(async () => {
  await openRestaurant();
  passwordHash = await hashPassword(password);
});

/** Asks the site over plain http, as `npm start` serves it. */
async function visitPlainly(path: string, { headers, ...init }: RequestInit = {}) {
  const response = await SELF.fetch(`http://localhost${path}`, {
    redirect: "manual",
    headers: { ...headers },
    ...init,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function cookieIn(headers: Headers): string {
  return headers.get("Set-Cookie")?.split(";")[0] ?? "";
}

describe("over plain http", () => {
  async function loggedIn() {
    const { email, id } = await aUser({ role: "admin", passwordHash });
    return { id, ...(await visitPlainly("/login", posted({ email, password }))) };
  }

  test("the session's cookie has no prefix and no Secure, which Safari would drop it for", async () => {
    const { status, headers } = await loggedIn();
    expect(status).toBe(303);
    expect(headers.getSetCookie()).toHaveLength(1);
    expect(headers.get("Set-Cookie")).toMatch(
      /^session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const Cookie = cookieIn(headers);
    expect((await visitPlainly("/admin", { headers: { Cookie } })).status).toBe(200);
  });

  test("it is read under its own name, and over https under that one only", async () => {
    const Cookie = cookieIn((await loggedIn()).headers);
    const prefixed = `__Host-${Cookie}`;
    expect((await visitPlainly("/admin", { headers: { Cookie: prefixed } })).status).toBe(302);
    expect((await visit("/admin", { headers: { Cookie } })).status).toBe(302);
    expect((await visit("/admin", { headers: { Cookie: prefixed } })).status).toBe(200);
  });

  test("logging out ends it and takes it back under the same name", async () => {
    const Cookie = cookieIn((await loggedIn()).headers);
    const { headers: sent, ...form } = posted({});
    const out = await visitPlainly("/logout", { ...form, headers: { ...sent, Cookie } });
    expect(out.headers.get("Set-Cookie")).toBe(
      "session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
    );
    expect((await visitPlainly("/admin", { headers: { Cookie } })).status).toBe(302);
  });
});

describe("after a right log-in", () => {
  test("the page's address loses its mark as soon as the cookie is there", async () => {
    const cookie = await adminCookie();
    for (const [marked, clean] of [
      ["/admin?logged-in=1", "/admin"],
      ["/admin?after=x&logged-in=1", "/admin?after=x"],
      ["/?logged-in=1", "/"],
    ] as const) {
      const { status, headers } = await visitAs(cookie, marked);
      expect([status, headers.get("Location")]).toEqual([302, clean]);
      expect(headers.get("Set-Cookie")).toBeNull();
    }
  });

  test.each([
    ["/admin/reservations/upcoming", "admin"],
    ["/", "user"],
  ] as const)("a cookie that does not come back to %s is told in words", async (next, role) => {
    const { email } = await aUser({ role, passwordHash });
    const query = new URLSearchParams({ next });
    const led = await visit(`/login?${query}`, posted({ email, password }));
    const missed = await visit(led.headers.get("Location") ?? "");
    expect(missed.status).toBe(302);
    const told = missed.headers.get("Location") ?? "";
    expect(told).toBe(`/login?${query}&cookie=lost`);
    const { status, text } = await visit(told);
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain("Votre navigateur n’a pas gardé la connexion");
    const english = await visit(told, { headers: { "Accept-Language": "en" } });
    expect(wordsOf(english.text)).toContain("Your browser has not kept you logged in");
  });

  test("the next try leads to the same page, and a wrong password is all that it says", async () => {
    const { email } = await aUser({ role: "admin", passwordHash });
    const told = "/login?next=%2Fadmin%2Freservations%2Fhistory&cookie=lost";
    const wrong = await visit(told, posted({ email, password: "pas celui-là" }));
    expect(wordsOf(wrong.text)).not.toContain("n’a pas gardé");
    const right = await visit(told, posted({ email, password }));
    expect(right.headers.get("Location")).toBe("/admin/reservations/history?logged-in=1");
  });

  test("the mark leads to no other site", async () => {
    const cookie = await adminCookie();
    for (const path of ["//evil.example?logged-in=1", "/..//evil.example?logged-in=1"]) {
      const { status, headers } = await visitAs(cookie, path);
      expect([status, headers.get("Location")]).toEqual([302, "/"]);
    }
  });
});

describe("a cookie that leads to no session", () => {
  const taken = "__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax";
  let dead: Record<string, string> = {};

  beforeAll(async () => {
    const { id } = await aUser({ role: "admin" });
    const ended = await cookieOf(id);
    const request = new Request("https://couverts.example", { headers: { Cookie: ended } });
    await openSession(request, id, { db, now: Date.now() });
    dead = {
      "has expired": await cookieOf(id, Date.now() - 31 * day),
      "has ended": ended,
      "was made up": `__Host-session=${"a".repeat(43)}`,
      "is malformed": "__Host-session=%00",
    };
  });

  test.each(["has expired", "has ended", "was made up", "is malformed"])(
    "because it %s is taken back by the answer that notices",
    async (why) => {
      const cookie = dead[why] ?? "";
      const led = await visitAs(cookie, "/admin");
      expect([led.status, led.headers.getSetCookie()]).toEqual([302, [taken]]);
      const data = await visitAs(cookie, "/admin.data");
      expect(data.headers.getSetCookie()).toEqual([taken]);
      const page = await visitAs(cookie, "/login");
      expect([page.status, page.headers.getSetCookie()]).toEqual([200, [taken]]);
      const form = await postAs(cookie, "/admin/appearance", { theme: "dark" });
      expect([form.status, form.headers.getSetCookie()]).toEqual([401, [taken]]);
      const wrong = await postAs(cookie, "/login", { email: "no@example.test", password: "x" });
      expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([400, [taken]]);
    },
  );

  test("gives way to the cookie of the log-in that follows, which is the only one set", async () => {
    const { email } = await aUser({ role: "admin", passwordHash });
    const { headers } = await postAs(dead["has ended"] ?? "", "/login", { email, password });
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-session=[\w-]{43};/)]);
  });

  test("is left alone by the pages that all visitors share, and by one that needs no cookie", async () => {
    for (const path of ["/", "/reserve", "/no-such-page"]) {
      const { headers } = await visitAs(dead["was made up"] ?? "", path);
      expect([path, headers.getSetCookie()]).toEqual([path, []]);
    }
  });

  test("is not taken back where a session stands, or where there is no cookie", async () => {
    expect((await visitAs(await adminCookie(), "/admin")).headers.getSetCookie()).toEqual([]);
    expect((await visit("/admin")).headers.getSetCookie()).toEqual([]);
  });
});
