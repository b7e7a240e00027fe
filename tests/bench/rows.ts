import { monthOf } from "#app/domain/calendar-date.ts";
import { clockTime } from "#app/domain/clock-time.ts";
import type { BookCommand } from "#app/domain/ledger-command.ts";
import { serviceSlug } from "#app/domain/service.ts";
import { showDate } from "#app/server/availability/show-date.ts";
import { showMonth } from "#app/server/availability/show-month.ts";
import { showService } from "#app/server/availability/show-service.ts";
import { showWeek } from "#app/server/availability/show-week.ts";
import { openDatabase } from "#app/server/db/client.ts";
import { readFacts } from "#app/server/reservations/ledger-facts.ts";
import { planGroup } from "#app/server/reservations/ledger-plan.ts";
import { writePlan } from "#app/server/reservations/ledger-write.ts";
import { listDays } from "#app/server/reservations/list-days.ts";
import { listPastDays } from "#app/server/reservations/list-past-days.ts";
import { listService } from "#app/server/reservations/list-service.ts";
import { showToday } from "#app/server/reservations/show-today.ts";
import { countingD1 } from "../support/counting-d1.ts";
import { dateIn } from "./bench-house.ts";

/** What one page or booking costs: at first, and when the isolate remembers the house. */
export type Cost = { cold: Reading; warm: Reading };
type Reading = { read: number; written: number; milliseconds: number };

const service = serviceSlug("soir");

function aBooking(): BookCommand {
  const at = Date.now();
  const person = { firstName: "Claire", lastName: "Martin", email: "a@b.test", phone: null };
  const party = { ...person, covers: 2, note: null };
  const key = crypto.randomUUID();
  return {
    kind: "book",
    key,
    actor: { kind: "guest" },
    at,
    time: clockTime("20:00"),
    party,
    locale: "fr",
  };
}

/** What each page, and a booking on a ledger that remembers nothing, reads and writes in D1. */
export async function costs(d1: D1Database): Promise<Record<string, Cost>> {
  const [date, past] = [dateIn(40), dateIn(-10)];
  const measured: Record<string, Cost> = {};
  async function measure(
    name: string,
    work: (deps: { db: ReturnType<typeof openDatabase>; now: number }) => Promise<unknown>,
  ) {
    const { d1: counting, rowsRead, rowsWritten } = countingD1(d1);
    const deps = { db: openDatabase(counting), now: Date.now() };
    async function reading(): Promise<Reading> {
      const [read, written, start] = [rowsRead(), rowsWritten(), performance.now()];
      await work(deps);
      const milliseconds = performance.now() - start;
      return { read: rowsRead() - read, written: rowsWritten() - written, milliseconds };
    }
    measured[name] = { cold: await reading(), warm: await reading() };
  }
  await measure("home page", showWeek);
  await measure("calendar", (deps) => showMonth({ month: monthOf(date), covers: 2 }, deps));
  await measure("slots of a date", (deps) => showDate({ date, covers: 2 }, deps));
  await measure("booking form", (deps) =>
    showService({ date, service, covers: 2, time: null }, deps),
  );
  await measure("admin: today", (deps) => showToday({ after: null }, deps));
  await measure("admin: coming days", (deps) => listDays({ from: null, count: 14 }, deps));
  await measure("admin: past days", (deps) => listPastDays({ from: null, count: 14 }, deps));
  await measure("admin: a past service", (deps) =>
    listService({ date: past, service, search: null, after: null }, deps),
  );
  await measure("a booking", async ({ db }) => {
    const day = { date, service };
    const command = aBooking();
    const facts = await readFacts(db, { days: [day], codes: [], keys: [command.key] });
    const plan = planGroup(day, [{ command, parameters: "bench" }], facts);
    await writePlan(db, plan, facts.house.version);
  });
  return measured;
}
