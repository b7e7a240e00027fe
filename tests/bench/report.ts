import type { Figures } from "./load.ts";

export type Row = {
  what: string;
  figures: Figures;
  ratio: number | null;
  /** The ratio to a bare Worker that writes a line of log for each request. */
  ratioToLogging?: number;
  goal: number | null;
  /** How many times its p50 the p99 may be at most. */
  tailGoal?: number;
};

function cell(value: number, digits: number): string {
  return value.toLocaleString("en", {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

function verdict({ ratio, goal }: Row): string {
  if (goal === null || ratio === null) return "";
  return `${goal} ${ratio >= goal ? "✓" : "✗"}`;
}

function tailVerdict({ figures, tailGoal }: Row): string {
  if (tailGoal === undefined) return "";
  const times = figures.p99 / figures.p50;
  return `${cell(times, 1)}, at most ${tailGoal} ${times <= tailGoal ? "✓" : "✗"}`;
}

/** Rows as a Markdown table, which reads well in a terminal too. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(headings), rule, ...rows.map(line)].join("\n");
}

/** What was measured: a line each, with the ratio to the bare Worker and the goal for it. */
export function speedTable(rows: readonly Row[]): string {
  return table(
    [
      "what",
      "requests/s",
      "p50 ms",
      "p95 ms",
      "p99 ms",
      "p99 to p50",
      "to bare",
      "to bare that logs",
      "goal",
      "answers",
    ],
    rows.map((row) => [
      row.what,
      cell(row.figures.perSecond, 0),
      cell(row.figures.p50, 1),
      cell(row.figures.p95, 1),
      cell(row.figures.p99, 1),
      tailVerdict(row),
      row.ratio === null ? "" : cell(row.ratio, 2),
      row.ratioToLogging === undefined ? "" : cell(row.ratioToLogging, 2),
      verdict(row),
      Object.entries(row.figures.statuses)
        .map(([status, count]) => `${count}×${status}`)
        .join(" "),
    ]),
  );
}
