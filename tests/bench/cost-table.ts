import { fillHistory } from "./history.ts";
import { pageTimes } from "./page-times.ts";
import { table } from "./report.ts";
import { type Cost, rowCosts } from "./rows.ts";
import { bookSubject } from "./subject.ts";

function cell({ cold, warm }: Cost, time: number | undefined): string {
  const rows = `${cold.read} (${warm.read})`;
  const written = cold.written === 0 ? "" : ` + ${cold.written} written`;
  return `${rows}${written}${time === undefined ? "" : `, ${time.toFixed(1)} ms`}`;
}

/** Rows and time of each page and of a booking, side by side for histories of these lengths. */
export async function costTable(
  { site, d1, secret }: { site: URL; d1: D1Database; secret: string },
  lengths: readonly number[],
): Promise<string> {
  const subject = await bookSubject(site, d1, secret);
  const columns: { costs: Record<string, Cost>; times: Record<string, number> }[] = [];
  for (const length of lengths) {
    console.log(`Filling the history to ${length.toLocaleString("en")} reservations…`);
    await fillHistory(d1, length);
    columns.push({ costs: await rowCosts(d1, subject), times: await pageTimes(site, subject) });
  }
  const names = Object.keys(columns[0]?.costs ?? {});
  return table(
    [
      "rows read (config remembered)",
      ...lengths.map((length) => `${length.toLocaleString("en")} in the history`),
    ],
    names.map((name) => [
      name,
      ...columns.map(({ costs, times }) => {
        const cost = costs[name];
        return cost ? cell(cost, times[name]) : "";
      }),
    ]),
  );
}
