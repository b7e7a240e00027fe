import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { findUnknownValues } from "#app/server/ledger/find-unknown-values.ts";
import { aBooking, aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("the nightly look for values that no list has", () => {
  it("finds none in what the site itself writes", async () => {
    const ledger = ledgerOf({ date: anUnusedDate(), service: soir });
    const { code } = taken(await ledger.execute(aBooking()));
    taken(await ledger.execute(aStatusCommand("cancel", code)));
    expect(await findUnknownValues({ db })).toEqual([]);
  });

  it("tells the column and the number of rows, and nothing of what stands there", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const ledger = ledgerOf({ date: anUnusedDate(), service: soir });
    const { code } = taken(await ledger.execute(aBooking()));
    await db.run(
      sql`UPDATE reservations SET status = 'Claire', locale = 'xx' WHERE code = ${code}`,
    );
    await db.run(sql`UPDATE mails SET kind = 'Martin' WHERE subject = ${code}`);
    expect(await findUnknownValues({ db })).toEqual([
      { table: "reservations", column: "status", rows: 1 },
      { table: "reservations", column: "locale", rows: 1 },
      { table: "mails", column: "kind", rows: 2 },
    ]);
    expect(told.mock.calls.flat()).toEqual([
      "Unknown values in reservations.status: 1 rows.",
      "Unknown values in reservations.locale: 1 rows.",
      "Unknown values in mails.kind: 2 rows.",
    ]);
    told.mockRestore();
  });
});
