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

/** One figure that is written otherwise than its tables add up to, in covers. */
export type Difference = {
  figure: "held" | "pending" | "waiting" | { slot: string };
  written: number;
  counted: number;
};

/** What does not agree in a discrepancy: the figures of the service first, then slot by slot. */
export function differences({
  written,
  counted,
}: Pick<Discrepancy, "written" | "counted">): Difference[] {
  const figures = (["held", "pending", "waiting"] as const).map((figure) => {
    return { figure, written: written[figure], counted: counted[figure] };
  });
  const times = new Set([...Object.keys(written.heldBySlot), ...Object.keys(counted.heldBySlot)]);
  const slots = [...times].sort().map((slot) => ({
    figure: { slot },
    written: written.heldBySlot[slot] ?? 0,
    counted: counted.heldBySlot[slot] ?? 0,
  }));
  return [...figures, ...slots].filter((each) => each.written !== each.counted);
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
  return [...found.values()].filter((each) => differences(each).length > 0);
}
