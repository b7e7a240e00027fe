import type { BookedTable } from "#app/domain/reservation.ts";
import { emptyFigures, type ServiceDayFigures, withTable } from "#app/domain/service-day.ts";

/** The covers of a service of a day, without the version that only its writers know. */
export type Covers = Omit<ServiceDayFigures, "version">;

type NamedCovers = Covers & Pick<BookedTable, "date" | "service">;
export type Discrepancy = Pick<BookedTable, "date" | "service"> & {
  written: Covers;
  counted: Covers;
};

function coversOf({ held, pending, waiting, heldBySlot }: Covers): Covers {
  return { held, pending, waiting, heldBySlot };
}

function isEqual(a: Covers, b: Covers): boolean {
  const slots = new Set([...Object.keys(a.heldBySlot), ...Object.keys(b.heldBySlot)]);
  return (
    a.held === b.held &&
    a.pending === b.pending &&
    a.waiting === b.waiting &&
    [...slots].every((time) => (a.heldBySlot[time] ?? 0) === (b.heldBySlot[time] ?? 0))
  );
}

/** Where the figures that were written are not the sum of the tables; both by date and service. */
export function reckon(
  days: readonly NamedCovers[],
  tables: readonly BookedTable[],
): Discrepancy[] {
  const found = new Map<string, Discrepancy>();
  const named = (table: Pick<BookedTable, "date" | "service">) => `${table.date}/${table.service}`;
  for (const day of days) {
    const { date, service } = day;
    const written = coversOf(day);
    found.set(named(day), { date, service, written, counted: coversOf(emptyFigures) });
  }
  for (const table of tables) {
    const { date, service } = table;
    const none = {
      date,
      service,
      written: coversOf(emptyFigures),
      counted: coversOf(emptyFigures),
    };
    const entry = found.get(named(table)) ?? none;
    const counted = coversOf(withTable({ ...entry.counted, version: 0 }, table));
    found.set(named(table), { ...entry, counted });
  }
  return [...found.values()].filter(({ written, counted }) => !isEqual(written, counted));
}
