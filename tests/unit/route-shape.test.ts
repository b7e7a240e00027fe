import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const order = [
  "meta",
  "shouldRevalidate",
  "headers",
  "handle",
  "loader",
  "action",
  "default",
  "ErrorBoundary",
];

const mostLines = 20;

type Export = { name: string; lines: number };

function exportsOf(file: string): Export[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    const [, name] = /^export (?:async )?(?:function |const |(?=default))(\w+)/.exec(line) ?? [];
    const end = lines.findIndex((other, index) => index >= at && /^[})].*;?$/.test(other));
    return name ? [{ name, lines: end - at + 1 }] : [];
  });
}

const files = globSync("app/routes/**/*.{ts,tsx}").sort();

test("there are routes to look at", () => {
  expect(files.length).toBeGreaterThan(20);
});

describe.each(files)("%s", (file) => {
  test("reads from top to bottom in the order of all routes", () => {
    const names = exportsOf(file).map(({ name }) => name);
    const known = order.filter((name) => names.includes(name));
    expect(names).toEqual(known);
  });

  test("has a loader and an action that can be read at a glance", () => {
    const long = exportsOf(file).filter(
      ({ name, lines }) => ["loader", "action"].includes(name) && lines > mostLines,
    );
    expect(long).toEqual([]);
  });

  test("keeps nothing between two requests", () => {
    expect(readFileSync(file, "utf8")).not.toMatch(
      /^(export )?(const .*new (Weak)?(Map|Set)\b|let )/m,
    );
  });
});
