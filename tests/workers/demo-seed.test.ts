import { env } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import { verifyPassword } from "#app/server/accounts/password.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { demoAdmin, seedDemo } from "../../scripts/demo/seed.ts";

const db = openDatabase(env.DB);

beforeAll(async () => {
  await seedDemo(env.DB, Date.parse("2026-11-22T10:00:00Z"));
});

test("the demo fits every constraint of the tables, and the totals are kept to the cover", async () => {
  const rows = await db.select().from(reservations);
  const days = await db.select().from(serviceDays);
  const held = rows.filter(({ status }) => status === "confirmed" || status === "arrived");
  const sum = (covers: number[]) => covers.reduce((total, each) => total + each, 0);
  expect(rows.length).toBeGreaterThan(500);
  expect(sum(days.map((day) => day.held))).toBe(sum(held.map(({ covers }) => covers)));
});

test("the demo's admin comes in with the password that is announced", async () => {
  const [admin] = await db.select().from(users);
  expect(admin).toMatchObject({ email: demoAdmin.email, role: "admin" });
  expect(await verifyPassword(demoAdmin.password, admin?.passwordHash ?? "")).toBe(true);
});
