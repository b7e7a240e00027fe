import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { hashPassword, nobodysPassword, verifyPassword } from "#app/server/accounts/password.ts";
import { openSession } from "#app/server/accounts/session.ts";
import { sessions } from "#app/server/db/schema/accounts.ts";
import { mayTryToLogIn } from "#app/server/http/rate-limit.ts";
import { posted, visit } from "#tests/support/workers/guest.ts";
import { visitCounted } from "#tests/support/workers/limits.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

const password = "cerise et griotte";
const day = 86_400_000;
let passwordHash = "";

beforeAll(async () => {
  await openRestaurant();
  passwordHash = await hashPassword(password);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function cookieIn(headers: Headers): string {
  return headers.get("Set-Cookie") ?? "";
}

describe("logging in", () => {
  test("opens a session under a cookie that scripts and other sites do not get", async () => {
    const { email } = await aUser({ role: "admin", passwordHash });
    const { status, headers } = await visit("/login", posted({ email, password }));
    expect([status, headers.get("Location")]).toEqual([303, "/admin?logged-in=1"]);
    expect(cookieIn(headers)).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookie = cookieIn(headers).split(";")[0] ?? "";
    expect((await visitAs(cookie, "/admin")).status).toBe(200);
  });

  test("keeps no token in the table, only its hash", async () => {
    const { id } = await aUser();
    const token = (await cookieOf(id)).split("=")[1];
    const [row] = await db.select().from(sessions).where(eq(sessions.user, id));
    expect(row?.id).toMatch(/^[\w-]{43}$/);
    expect(row?.id).not.toBe(token);
  });

  test("leads back to where one wanted to go, on this site only", async () => {
    const { email } = await aUser({ role: "admin", passwordHash });
    const requested = "/admin/reservations/upcoming";
    const led = await visit(`/login?next=${requested}`, posted({ email, password }));
    expect(led.headers.get("Location")).toBe(`${requested}?logged-in=1`);
    for (const next of ["https://evil.example", "//evil.example", "/..//evil.example"]) {
      const query = new URLSearchParams({ next });
      const kept = await visit(`/login?${query}`, posted({ email, password }));
      expect(kept.headers.get("Location")).toBe("/admin?logged-in=1");
    }
  });

  test("leads a user who is no admin to the site, not to the book", async () => {
    const { email } = await aUser({ passwordHash });
    const { headers } = await visit("/login", posted({ email, password }));
    expect(headers.get("Location")).toBe("/?logged-in=1");
  });

  test("says the same of a wrong password and of an address that nobody has", async () => {
    const { email } = await aUser({ passwordHash });
    const wrong = await visit("/login", posted({ email, password: "pas celui-là" }));
    const unknown = await visit("/login", posted({ email: "who@example.test", password }));
    for (const { status, text, headers } of [wrong, unknown]) {
      expect(status).toBe(400);
      expect(text).toContain("ne vont pas ensemble");
      expect(cookieIn(headers)).toBe("");
    }
    expect(wrong.text).toContain(`value="${email}"`);
    expect(wrong.text).not.toContain("pas celui-là");
  });

  test("asks of an address that nobody has what it asks of a user's, so that time tells nothing", async () => {
    const costOf = (stored: string) => stored.split("$").slice(0, 4);
    expect(costOf(nobodysPassword)).toEqual(costOf(passwordHash));
    expect(await verifyPassword(password, nobodysPassword)).toBe(false);
    expect(await verifyPassword("", nobodysPassword)).toBe(false);
  });

  test("says beside each field that it is missing", async () => {
    const { status, text } = await visit("/login", posted({ email: "", password: "" }));
    expect(status).toBe(400);
    expect(text).toContain('id="email-error"');
    expect(text).toContain('id="password-error"');
  });

  test("is refused in words after many attempts at one account, for that account alone", async () => {
    const email = "often@example.test";
    let attempts = 0;
    const counting = { ...env, LIMITS: "on" };
    while (await mayTryToLogIn({ email, source: `origin-${attempts}` }, counting)) attempts += 1;
    expect(attempts).toBeLessThanOrEqual(40);
    const refused = await visitCounted("/login", posted({ email, password }));
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(refused.headers.get("Cache-Control")).toBe("no-store");
    expect(refused.text).toContain("Trop d’essais");
    expect((await visit("/login", posted({ email: "other@example.test", password }))).status).toBe(
      400,
    );
  });

  test.each([
    ["fields that were sent twice", "email=a@b.fr&email=c@d.fr&password=x"],
    ["a NUL", "email=a%00b@c.fr&password=%00"],
    ["a lone surrogate", "email=%ED%A0%80@c.fr&password=%ED%A0%80"],
    ["no fields", "other=1"],
    ["long text", `email=${"a".repeat(5000)}&password=x`],
  ])("survives %s", async (_what, body) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await visit("/login", { method: "POST", body, headers })).status).toBe(400);
  });

  test("needs no script but the restaurant's own small one", async () => {
    const { text } = await visit("/login");
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/site.js" defer="">']);
  });
});

describe("a session", () => {
  test("ends when one logs out", async () => {
    const cookie = await adminCookie();
    const { status, headers } = await postAs(cookie, "/logout", {});
    expect([status, headers.get("Location")]).toEqual([303, "/login"]);
    expect(cookieIn(headers)).toContain("Max-Age=0");
    expect((await visitAs(cookie, "/admin")).status).toBe(302);
  });

  test("does not end because someone is led to the log-out address", async () => {
    const cookie = await adminCookie();
    await visitAs(cookie, "/logout");
    expect((await visitAs(cookie, "/admin")).status).toBe(200);
  });

  test("ends thirty days after it was last used", async () => {
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now);
    const { id } = await aUser({ role: "admin" });
    const old = await cookieOf(id, now - 31 * day);
    expect((await visitAs(old, "/admin")).status).toBe(302);
    const used = await cookieOf(id, now - 20 * day);
    expect((await visitAs(used, "/admin")).status).toBe(200);
    const rows = await db.select().from(sessions).where(eq(sessions.user, id));
    expect(Math.max(...rows.map((row) => row.expiresAt))).toBe(now + 30 * day);
  });

  test("gives way to the new one when one logs in again", async () => {
    const { id } = await aUser({ role: "admin" });
    const first = await cookieOf(id);
    const request = new Request("https://couverts.example", { headers: { Cookie: first } });
    await openSession(request, id, { db, now: Date.now() });
    expect((await visitAs(first, "/admin")).status).toBe(302);
  });

  test("is not opened by a cookie that somebody made up", async () => {
    for (const value of ["", "x", "a".repeat(43), `${"a".repeat(5000)}`, "%00"]) {
      expect((await visitAs(`__Host-session=${value}`, "/admin")).status).toBe(302);
    }
  });
});
