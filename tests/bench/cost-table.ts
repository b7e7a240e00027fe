import { fillHistory } from "./history.ts";
import { table } from "./report.ts";
import { type Cost, costs } from "./rows.ts";

function cell({ cold, warm }: Cost): string {
  const rows = `${cold.read} (${warm.read})`;
  const written = cold.written === 0 ? "" : ` + ${cold.written} written`;
  return `${rows}${written}, ${warm.milliseconds.toFixed(1)} ms`;
}

/** Rows and time of each page and of a booking, side by side for histories of these lengths. */
export async function costTable(d1: D1Database, lengths: readonly number[]): Promise<string> {
  const columns: Record<string, Cost>[] = [];
  for (const length of lengths) {
    console.log(`Filling the history to ${length.toLocaleString("en")} reservations…`);
    await fillHistory(d1, length);
    await costs(d1);
    columns.push(await costs(d1));
  }
  const names = Object.keys(columns[0] ?? {});
  return table(
    [
      "rows read (house remembered)",
      ...lengths.map((length) => `${length.toLocaleString("en")} in the history`),
    ],
    names.map((name) => [
      name,
      ...columns.map((column) => {
        const cost = column[name];
        return cost ? cell(cost) : "";
      }),
    ]),
  );
}
