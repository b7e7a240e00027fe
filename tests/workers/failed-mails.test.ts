import { env } from "cloudflare:test";
import { and, eq, like } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { listFailedMails } from "#app/server/db/reservation-mails.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { wordsOf } from "#tests/support/domain/html.ts";
import { aTableOn } from "#tests/support/workers/admin-pages.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

beforeEach(async () => {
  await db.update(mails).set({ status: "queued", error: null }).where(eq(mails.status, "failed"));
});

type Failure = { firstName: string; phone?: string; kind?: "confirmed" | "received"; why?: string };

/** A table about which one mail has failed; `path` is its page. */
async function aFailure({ firstName, phone, kind = "confirmed", why = "refused" }: Failure) {
  const table = await aTableOn({ date: anUnusedDate(), service: soir }, { firstName });
  await db
    .update(reservations)
    .set({ phone: phone ?? null })
    .where(eq(reservations.code, table.code));
  await db
    .update(mails)
    .set({ status: "failed", error: why })
    .where(and(eq(mails.subject, table.code), eq(mails.kind, kind)));
  return table.path;
}

async function today() {
  const { text } = await visitAs(cookie, "/admin");
  return { text, words: wordsOf(text) };
}

test("today says who could not be written to, with the number to call", async () => {
  const path = await aFailure({ firstName: "Yvonne", phone: "06 12 34 56 78" });
  const { text, words } = await today();
  expect(words).toContain("1 mail n’est pas parti. Prévenez ce client par téléphone.");
  expect(words).toContain("Yvonne Martin");
  expect(words).toContain("Table confirmée, au client");
  expect(text).toContain(`href="${path}"`);
  expect(text).toContain('href="tel:+33612345678"');
});

test("of many failed mails it names five, and counts the others", async () => {
  for (let failure = 0; failure < 7; failure += 1) await aFailure({ firstName: "Gaspard" });
  const { text, words } = await today();
  expect(words).toContain("7 mails ne sont pas partis. Prévenez ces clients par téléphone.");
  expect(words.match(/Gaspard Martin/g)).toHaveLength(5);
  expect(words).toContain("Et 2 autres mails.");
  expect(text).toContain("sans numéro de téléphone");
});

test("a reservation is named once, with all of its mails that have failed", async () => {
  const path = await aFailure({ firstName: "Yvonne" });
  const isHers = like(mails.slug, `${path.slice(-6)}-%`);
  await db.update(mails).set({ status: "failed", error: "refused" }).where(isHers);
  const { words } = await today();
  expect(words).toContain("2 mails ne sont pas partis. Prévenez ce client par téléphone.");
  expect(words.match(/Yvonne Martin/g)).toHaveLength(1);
  expect(words).toContain("Table confirmée, au client");
  expect(words).toContain("Réservation reçue, à la maison");
});

test("nobody is to be called about a mail that was for the restaurant itself", async () => {
  await aFailure({ firstName: "Odile", kind: "received" });
  const { words } = await today();
  expect(words).toContain("Réservation reçue, à la maison");
  expect(words).not.toContain("par téléphone");
});

test("a person who was erased is nobody to call", async () => {
  await aFailure({ firstName: "Nobody", why: "erased" });
  expect((await today()).words).not.toContain("pas parti");
});

test("the latest failures are found by index, however long the history is", async () => {
  const { sql, params } = listFailedMails(db, 5).toSQL();
  const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...params)
    .all<{ detail: string }>();
  const steps = plan.results.map(({ detail }) => detail);
  expect(steps).toHaveLength(2);
  expect(steps[0]).toContain("USING INDEX mails_failed");
  expect(steps[1]).toMatch(/^SEARCH reservations USING (PRIMARY KEY|INDEX)/);
});
