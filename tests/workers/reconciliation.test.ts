import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { setLedgerAlarms } from "#app/server/db/ledger-alarms.ts";
import { ledgerAlarms, serviceDays } from "#app/server/db/schema/ledger.ts";
import { reconcileLedger } from "#app/server/ledger/reconcile-ledger.ts";
import { pageOf } from "#tests/support/domain/html.ts";
import { visit } from "#tests/support/workers/guest.ts";
import { aBooking, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

const deps = { db, now: Date.now() };

describe("the daily reconciliation", () => {
  it("finds nothing where every figure is the sum of its reservations", async () => {
    const date = anUnusedDate();
    taken(await ledgerOf({ date, service: soir }).execute(aBooking({ covers: 4 })));
    taken(await ledgerOf({ date, service: brunch }).execute(aBooking({ time: "11:00" })));
    expect(await reconcileLedger(deps)).toEqual([]);
    expect(await db.select().from(ledgerAlarms)).toEqual([]);
  });

  it("raises an alarm for a difference, repairs nothing, and takes it back when it is gone", async () => {
    const day = { date: anUnusedDate(), service: midi };
    taken(await ledgerOf(day).execute(aBooking({ covers: 4, time: "12:00" })));
    const isDay = and(eq(serviceDays.date, day.date), eq(serviceDays.service, day.service));
    await db.update(serviceDays).set({ held: 5 }).where(isDay);
    expect(await reconcileLedger(deps)).toMatchObject([
      { ...day, written: { held: 5 }, counted: { held: 4, heldBySlot: { "12:00": 4 } } },
    ]);
    expect(await db.select().from(ledgerAlarms)).toMatchObject([day]);
    expect(await db.select().from(serviceDays).where(isDay)).toMatchObject([{ held: 5 }]);
    await db.update(serviceDays).set({ held: 4 }).where(isDay);
    expect(await reconcileLedger(deps)).toEqual([]);
    expect(await db.select().from(ledgerAlarms)).toEqual([]);
  });

  it("tells the admin where, by how much and what it means, and only what differs", async () => {
    const [held, pending] = [anUnusedDate(), anUnusedDate()];
    for (const date of [held, pending]) {
      const booking = aBooking({ covers: 4, time: "12:00" });
      taken(await ledgerOf({ date, service: midi }).execute(booking));
    }
    const write = (date: CalendarDate, figures: Partial<typeof serviceDays.$inferInsert>) =>
      db.update(serviceDays).set(figures).where(eq(serviceDays.date, date));
    await write(held, { held: 6, heldBySlot: { "12:00": 3 } });
    await write(pending, { pending: 2, waiting: 1 });
    await reconcileLedger(deps);
    const { text } = await visit("/admin", { headers: { Cookie: await adminCookie() } });
    expect(text).toContain("Les couverts de 2 services ne tombent pas juste");
    expect(text).toContain(`href="/admin/reservations/upcoming/${held}/${midi}"`);
    const page = pageOf(text);
    const items = page("li")
      .toArray()
      .map((item) => page(item).text())
      .filter((words) => words.startsWith("Couverts "));
    expect(items).toEqual([
      "Couverts confirmés\u202f: 6 à l’écran, 4 dans la liste. Le site en propose 2 de moins.",
      "Couverts de 12:00\u202f: 3 à l’écran, 4 dans la liste.",
      "Couverts en attente\u202f: 2 à l’écran, 0 dans la liste.",
      "Couverts en liste d’attente\u202f: 1 à l’écran, 0 dans la liste.",
    ]);
    await write(held, { held: 4, heldBySlot: { "12:00": 4 } });
    await write(pending, { pending: 0, waiting: 0 });
    await reconcileLedger(deps);
    const after = await visit("/admin", { headers: { Cookie: await adminCookie() } });
    expect(after.text).not.toContain("ne tombent pas juste");
  });

  it("names the nearest twenty services, and says when there are more", async () => {
    const covers = { held: 1, pending: 0, waiting: 0, heldBySlot: {} };
    const counted = { ...covers, held: 0 };
    const found = Array.from({ length: 21 }, () => {
      const day = { date: anUnusedDate(), service: soir };
      return { ...day, written: covers, counted, wrongContacts: 0 };
    });
    await setLedgerAlarms(db, found, Date.now());
    const page = () => adminCookie().then((Cookie) => visit("/admin", { headers: { Cookie } }));
    const { text } = await page();
    expect(text).toContain("Les couverts de plus de 20 services ne tombent pas juste");
    expect(text.match(/<li>Couverts confirmés/g)).toHaveLength(20);
    await setLedgerAlarms(db, found.slice(1), Date.now());
    expect((await page()).text).toContain("Les couverts de 20 services ne tombent pas juste");
    await setLedgerAlarms(db, [], Date.now());
  });

  it("notices a service day whose row is lost, and a slot that does not add up", async () => {
    const [lost, shifted] = [
      { date: anUnusedDate(), service: soir },
      { date: anUnusedDate(), service: soir },
    ];
    for (const day of [lost, shifted]) taken(await ledgerOf(day).execute(aBooking()));
    await db.delete(serviceDays).where(eq(serviceDays.date, lost.date));
    await db
      .update(serviceDays)
      .set({ heldBySlot: { "19:00": 2 } })
      .where(eq(serviceDays.date, shifted.date));
    expect((await reconcileLedger(deps)).map(({ date }) => date).sort()).toEqual([
      lost.date,
      shifted.date,
    ]);
  });
});
