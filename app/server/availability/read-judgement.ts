import type { CalendarDate } from "#app/domain/calendar-date.ts";
import type { Judgement } from "#app/server/availability/service-offers.ts";
import type { Platform } from "#app/server/context.ts";
import { listServiceDays } from "#app/server/db/service-days.ts";
import { isFresh, newReading, type Reading } from "#app/server/freshness.ts";
import type { House } from "#app/server/schedule/house.ts";
import { readWithHouse } from "#app/server/schedule/remembered-house.ts";

type Range = { from: CalendarDate; to: CalendarDate; covers: number };

type Read = { reading: Reading; house: House; rows: Judgement["rows"] };

const mostRemembered = 50;
const memory = new WeakMap<D1Database, Map<string, Read>>();

function remember(db: Platform["db"], { from, to }: Range, read: Read): void {
  const known = memory.get(db.$client);
  const kept = known && known.size < mostRemembered ? known : new Map<string, Read>();
  memory.set(db.$client, kept.set(`${from} ${to}`, read));
}

/** All that decides what a party may book from `from` to `to`; one round trip to D1. */
export async function readJudgement(
  { from, to, covers }: Range,
  { db, now }: Pick<Platform, "db" | "now">,
): Promise<Judgement> {
  const reading = newReading();
  const [house, rows] = await readWithHouse(db, { from, to }, listServiceDays(db, from, to));
  remember(db, { from, to, covers }, { reading, house, rows });
  return { house, rows, covers, now };
}

/**
 * The same as this isolate last read it, while visitors may still be shown it; `null` when not. Only
 * for advice: what may be booked is for the ledger to say.
 */
export function rememberedJudgement(
  { from, to, covers }: Range,
  { db, now }: Pick<Platform, "db" | "now">,
): Judgement | null {
  const read = memory.get(db.$client)?.get(`${from} ${to}`);
  return read && isFresh(read.reading) ? { house: read.house, rows: read.rows, covers, now } : null;
}
