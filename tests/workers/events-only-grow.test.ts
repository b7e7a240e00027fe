import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runTogether } from "#app/server/db/d1/client.ts";
import { eraseTraces } from "#app/server/db/erase-traces.ts";
import { users } from "#app/server/db/schema/accounts.ts";
import { serviceDayEvents } from "#app/server/db/schema/ledger.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { answered, aReservation, type Booked } from "#tests/support/workers/guest.ts";
import {
  anUnusedDate,
  brunch,
  db,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { aUser } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

const tables = ["reservation_events", "service_day_events"] as const;
/** The columns that hold what a person wrote, or who it was: they may be emptied. */
const personal = ["reason", "user"];

let booked: Booked;
let actor = "";

beforeEach(async () => {
  actor = (await aUser({ role: "admin" })).id;
  booked = await aReservation({ service: brunch }, "12:00");
  await answered(booked, "refuse", "Nous fêtons un mariage.", actor);
  await db.insert(serviceDayEvents).values({
    date: anUnusedDate(),
    service: soir,
    version: 1,
    at: 1,
    user: actor,
    choice: 12,
    before: "unset",
    after: 40,
  });
});

async function rowsOf(table: (typeof tables)[number]) {
  const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all<Record<string, unknown>>();
  return results;
}

async function lastOf(table: (typeof tables)[number]) {
  const found = (await rowsOf(table)).find(({ user }) => user === actor);
  if (!found) throw new Error(`${table} holds nothing by ${actor}.`);
  return found;
}

function run(statement: string, ...values: unknown[]) {
  return env.DB.prepare(statement)
    .bind(...values)
    .run();
}

describe.each(tables)("the rows of %s", (table) => {
  test("cannot be deleted, one by one or all at once", async () => {
    const before = await rowsOf(table);
    await expect(run(`DELETE FROM ${table} WHERE user = ?`, actor)).rejects.toThrow("only grows");
    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow("only grows");
    expect(await rowsOf(table)).toEqual(before);
  });

  test("take no other value in any of their columns, alone or beside what may be emptied", async () => {
    const before = await rowsOf(table);
    for (const [column, value] of Object.entries(await lastOf(table))) {
      const another = typeof value === "number" ? value + 1 : '{"other":1}';
      for (const more of ["", ", user = NULL"]) {
        if (column === "user" && more !== "") continue;
        const change = `UPDATE ${table} SET "${column}" = ?${more} WHERE user = ?`;
        await expect(run(change, another, actor), column).rejects.toThrow("only grows");
      }
    }
    expect(await rowsOf(table)).toEqual(before);
  });

  test("lose none of their values but the words of a person and who it was", async () => {
    for (const [column, value] of Object.entries(await lastOf(table))) {
      if (value === null || personal.includes(column)) continue;
      const change = `UPDATE ${table} SET "${column}" = NULL WHERE user = ?`;
      await expect(run(change, actor), column).rejects.toThrow();
    }
  });

  test("are not replaced by an insert that says so", async () => {
    const row = await lastOf(table);
    const names = Object.keys(row);
    const places = names.map(() => "?").join(", ");
    const columns = names.map((name) => `"${name}"`).join(", ");
    const other = Object.values({ ...row, at: 2 });
    for (const verb of ["INSERT OR REPLACE", "REPLACE", "INSERT", "INSERT OR IGNORE"]) {
      const insert = `${verb} INTO ${table} (${columns}) VALUES (${places})`;
      await expect(run(insert, ...other), verb).rejects.toThrow("only grows");
    }
    const upsert = `INSERT INTO ${table} (${columns}) VALUES (${places}) ON CONFLICT DO UPDATE SET at = 2`;
    await expect(run(upsert, ...other)).rejects.toThrow("only grows");
    expect(await lastOf(table)).toEqual(row);
  });

  test("forget a user who is deleted, and nothing else", async () => {
    const { user: _user, ...row } = await lastOf(table);
    await db.delete(users).where(eq(users.id, actor));
    expect(await rowsOf(table)).toContainEqual({ ...row, user: null });
  });
});

test("erasing a person empties the reason, which cannot be filled again", async () => {
  const isHers = eq(reservationEvents.code, booked.code);
  const before = await db.select().from(reservationEvents).where(isHers);
  await runTogether(db, eraseTraces([booked.code]));
  const after = await db.select().from(reservationEvents).where(isHers);
  expect(before.map(({ reason }) => reason)).toContain("Nous fêtons un mariage.");
  expect(after).toEqual(before.map((event) => ({ ...event, reason: null })));
  const change = "UPDATE reservation_events SET reason = 'autre' WHERE code = ?";
  await expect(run(change, booked.code)).rejects.toThrow("only grows");
});
