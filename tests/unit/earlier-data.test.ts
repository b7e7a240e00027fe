import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { migrateDatabase } from "../../scripts/migrate-database.ts";
import { withSiteDatabase } from "../../scripts/site-database.ts";

const place = mkdtempSync(join(tmpdir(), "couverts-data-"));

afterAll(() => rmSync(place, { recursive: true, force: true }));

test("data of this version is brought up to date again and again; that of an earlier one is told and left alone", async () => {
  await withSiteDatabase(place, async (database) => {
    const apply = () => migrateDatabase(database, place);
    await apply();
    await apply();

    // The name is the same, what it makes is another: migrations that were written anew.
    await database.exec("ALTER TABLE restaurant ADD COLUMN of_an_earlier_time TEXT");
    await expect(apply()).rejects.toThrow("holds the data of an earlier version");
    await database.exec("ALTER TABLE restaurant DROP COLUMN of_an_earlier_time");
    await apply();

    await database.exec("INSERT INTO d1_migrations (name) VALUES ('0099_gone.sql')");
    await expect(apply()).rejects.toThrow("npm run reset");
    const left = database.prepare(
      "SELECT count(*) AS n FROM d1_migrations WHERE name LIKE '0099%'",
    );
    expect(await left.first("n")).toBe(1);
  });
}, 60_000);
