import { globSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { textsBesideSiblings } from "#tests/support/domain/text-siblings.ts";

const root = new URL("../..", import.meta.url).pathname;

/** The routes whose pages run React in the browser: those that ask for it, and those inside them. */
function hydratedRoutes(): string[] {
  const routes = globSync("app/routes/**/*.tsx", { cwd: root });
  const asking = routes.filter((route) =>
    /handle = \{[^}]*hydrate: true/.test(readFileSync(root + route, "utf8")),
  );
  const folders = asking
    .filter((route) => route.endsWith("/layout.tsx"))
    .map((route) => route.slice(0, -"layout.tsx".length));
  return routes.filter(
    (route) => asking.includes(route) || folders.some((folder) => route.startsWith(folder)),
  );
}

const examples = "tests/support/domain/text-siblings-examples.tsx";
let found: ReturnType<typeof textsBesideSiblings>;

beforeAll(() => {
  found = textsBesideSiblings([...hydratedRoutes(), "app/root.tsx", examples]);
}, 180_000);

test("no text of a page that runs React stands beside anything else", () => {
  expect(found.faults.filter((fault) => !fault.startsWith(examples))).toEqual([]);
  expect(found.seen).toContain("app/components/admin/reservations/staff-actions.tsx");
  expect(found.seen).toContain("app/components/ui/field-frame.tsx");
  expect(found.seen).toContain("app/components/site/error-page.tsx");
});

test("such a text would be found", () => {
  const faults = found.faults.filter((fault) => fault.startsWith(examples));
  const lines = faults.map((fault) => Number(/:(\d+):/.exec(fault)?.[1]));
  const source = readFileSync(root + examples, "utf8");
  const marked = source.split("\n").flatMap((line, index) => (/fault/.test(line) ? index + 1 : []));
  expect(lines).toEqual(marked);
});
