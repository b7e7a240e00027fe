import { expect, test } from "vitest";
import routes from "#app/routes.ts";

type Entry = { path?: string | undefined; children?: readonly Entry[] | undefined };

/** What a parameter of an address may name, each by a slug, a date or a closed word. */
const known = new Set(["date", "service", "slug", "period", "key", "token"]);

function paramsOf({ path = "", children = [] }: Entry): string[] {
  const own = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  return [...own, ...children.flatMap(paramsOf)];
}

test("no address names a thing by a bare id", () => {
  const params = routes.flatMap(paramsOf);
  expect(params.length).toBeGreaterThan(10);
  expect(params.filter((name) => !known.has(name))).toEqual([]);
});
