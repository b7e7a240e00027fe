import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { mails } from "#app/server/db/schema/mail.ts";
import { wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn } from "#tests/support/workers/admin-pages.ts";
import { outboxRow } from "#tests/support/workers/mail.ts";
import {
  anAdmin,
  anUnusedDate,
  db,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, aUser, cookieOf, postAs, visitAs } from "#tests/support/workers/staff.ts";

vi.setConfig({ testTimeout: 40_000 });

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A table whose mail to the diner has left; nothing is on its way any more. */
async function aTable() {
  const table = await aTableOn({ date: anUnusedDate(), service: soir }, { firstName: "Yvonne" });
  const slug = `${table.code}-1-confirmed`;
  const arriving = { timeout: 30_000 };
  await expect.poll(async () => (await outboxRow(slug)).status, arriving).toBe("sent");
  return { ...table, slug };
}

async function aFailure(error = "smtp 550") {
  const table = await aTable();
  const failed = { status: "failed", sentAt: null, error } as const;
  await db.update(mails).set(failed).where(eq(mails.slug, table.slug));
  return table;
}

function settle(path: string, mail: string, next = "") {
  const requestKey = crypto.randomUUID();
  return postAs(cookie, path, { intent: "settle-mail", mail, requestKey, next });
}

describe("a mail that has failed", () => {
  test("is settled by a member of staff, and its reservation says by whom and when", async () => {
    const { path, slug } = await aFailure();
    expect(wordsOf((await visitAs(cookie, path)).text)).toContain("Réglé sans mail");
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now);
    const response = await settle(path, slug);
    expect([response.status, response.headers.get("Location")]).toEqual([303, path]);
    const row = await outboxRow(slug);
    expect(row).toMatchObject({ status: "settled", settledBy: anAdmin.user, settledAt: now });
    const { text } = await visitAs(cookie, path);
    expect(wordsOf(text)).toMatch(/réglé sans mail le .*, par /);
    expect(text).not.toContain('value="settle-mail"');
    expect(text).not.toContain('value="send-again"');
  });

  test("settled twice stays as it was settled first", async () => {
    const { path, slug } = await aFailure();
    await settle(path, slug);
    const first = await outboxRow(slug);
    const host = await aUser({ role: "host" });
    const requestKey = crypto.randomUUID();
    const again = { intent: "settle-mail", mail: slug, requestKey };
    expect((await postAs(await cookieOf(host.id), path, again)).status).toBe(303);
    expect(await outboxRow(slug)).toEqual(first);
  });

  test("leaves the list of today, which has a button for it, and leads back there", async () => {
    const { path, slug } = await aFailure();
    const { text } = await visitAs(cookie, "/admin");
    expect(text).toContain(`<input type="hidden" name="mail" value="${slug}"/>`);
    expect(wordsOf(text)).toContain("Renvoyer Table confirmée, au client");
    expect(wordsOf(text)).toContain("Réglé sans mail Table confirmée, au client");
    expect((await settle(path, slug, "/admin")).headers.get("Location")).toBe("/admin");
    expect((await visitAs(cookie, "/admin")).text).not.toContain(slug);
  });

  test("is not offered to be sent again by today once a later one has left", async () => {
    const { slug } = await aFailure();
    const row = await outboxRow(slug);
    const later = { slug: slug.replace("-1-confirmed", "-2-changed"), sequence: 2 };
    const sent = { status: "sent", sentAt: 1, kind: "changed", error: null } as const;
    await db.insert(mails).values({ ...row, ...later, ...sent });
    const { text } = await visitAs(cookie, "/admin");
    const own = text.split(`name="mail" value="${slug}"`);
    expect(own).toHaveLength(2);
    expect(own[0]?.endsWith('name="intent" value="settle-mail"/><input type="hidden" ')).toBe(true);
  });

  test("of an erased person is nothing to settle", async () => {
    const { path, slug } = await aFailure("erased");
    expect((await visitAs(cookie, path)).text).not.toContain('value="settle-mail"');
    expect((await settle(path, slug)).status).toBe(409);
  });
});

test("a mail that has left, or waits, is not settled", async () => {
  const { path, slug } = await aTable();
  expect((await visitAs(cookie, path)).text).not.toContain('value="settle-mail"');
  const response = await settle(path, slug);
  expect(response.status).toBe(409);
  expect(wordsOf(response.text)).toContain("Ce mail n’est pas en échec");
  expect(await outboxRow(slug)).toMatchObject({ status: "sent", settledAt: null });
});

test("a mail is settled from its own reservation's page only, by staff, with a whole form", async () => {
  const [one, other] = [await aFailure(), await aFailure()];
  expect((await settle(one.path, other.slug)).status).toBe(404);
  expect((await postAs(cookie, one.path, { intent: "settle-mail" })).status).toBe(400);
  const { id } = await aUser();
  const fields = { intent: "settle-mail", mail: one.slug, requestKey: crypto.randomUUID() };
  expect((await postAs(await cookieOf(id), one.path, fields)).status).toBe(403);
  expect((await postAs("", one.path, fields)).status).toBe(401);
  expect((await outboxRow(one.slug)).status).toBe("failed");
});
