import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mutations } from "#tests/support/vite/mutations.ts";

test("every guard that is broken stands where it is broken, once, under a name of its own", () => {
  const lost = mutations.filter(
    ({ file, intact }) => readFileSync(file, "utf8").split(intact).length !== 2,
  );
  expect(lost.map(({ guard }) => guard)).toEqual([]);
  expect(new Set(mutations.map(({ guard }) => guard)).size).toBe(mutations.length);
  expect(mutations.filter(({ isVital }) => isVital).length).toBeGreaterThan(15);
});
