import { applyD1Migrations, type D1Migration, env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { serviceDays } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { scheduleVersion, weeklyHours } from "#app/server/db/schema/restaurant.ts";
import { decideGroup } from "#app/server/ledger/decide-group.ts";
import { readSnapshot } from "#app/server/ledger/snapshot.ts";
import { writeChangeset } from "#app/server/ledger/write-changeset.ts";
import { aBooking, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

type TableOfList = { name: string; type: string; strict: number; wr: number };

async function ownTables(): Promise<TableOfList[]> {
  const { results } = await env.DB.prepare("PRAGMA table_list").all<TableOfList>();
  // Views hold nothing, and the index of the search has its own ways.
  const isOwn = ({ name, type }: TableOfList) =>
    type === "table" && !/^(sqlite_|_cf_|d1_)/.test(name);
  return results.filter(isOwn);
}

describe("the migrations", () => {
  it("make every table strict, and those with a text key without a rowid", async () => {
    const tables = await ownTables();
    expect(tables.map((table) => table.name).sort()).toContain("reservations");
    expect(tables.filter((table) => !table.strict)).toEqual([]);
    const withRowid = tables.filter((table) => !table.wr).map((table) => table.name);
    expect(withRowid.sort()).toEqual([
      "booking_options",
      "preview_mails",
      "restaurant",
      "schedule_version",
    ]);
  });

  it("apply again to a database that is filled, and change nothing", async () => {
    await openRestaurant();
    taken(await ledgerOf({ date: anUnusedDate(), service: soir }).execute(aBooking()));
    const migrations: D1Migration[] = env.MIGRATIONS;
    await applyD1Migrations(env.DB, migrations);
    expect(await db.select().from(reservations)).toHaveLength(1);
  });

  it("move the schedule's version with whatever decides openings", async () => {
    const before = await db.select().from(scheduleVersion).get();
    await db.update(weeklyHours).set({ slotLimit: 12 });
    const after = await db.select().from(scheduleVersion).get();
    expect(after?.version).toBeGreaterThan(before?.version ?? 0);
  });

  it("forbid what must never be", async () => {
    const date = anUnusedDate();
    const row = {
      date,
      service: soir,
      held: 0,
      pending: 0,
      waiting: 0,
      heldBySlot: {},
      version: 1,
    };
    const never = [
      { ...row, held: -1 },
      { ...row, waiting: 1 },
      { ...row, version: -1 },
      { ...row, capacity: -1 },
    ];
    for (const values of never) {
      await expect(db.insert(serviceDays).values(values), JSON.stringify(values)).rejects.toThrow();
    }
    await expect(db.update(reservations).set({ covers: 0 })).rejects.toThrow();
    await expect(db.update(reservations).set({ pendingReason: "manual" })).rejects.toThrow();
  });
});

describe("a booking's cost", () => {
  it("stays within 40 rows read and 12 written, the search's index included", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const seen = { read: 0, written: 0 };
    const command = aBooking();
    const snapshot = await readSnapshot(db, { days: [day], codes: [], keys: [command.key] });
    const decided = decideGroup(day, [{ command, fingerprint: "none" }], snapshot);
    for (const { meta } of await writeChangeset(db, decided, snapshot.config.version)) {
      seen.read += meta.rows_read;
      seen.written += meta.rows_written;
    }
    expect(seen.written).toBeLessThanOrEqual(12);
    expect(seen.read).toBeLessThanOrEqual(40);
  });
});
