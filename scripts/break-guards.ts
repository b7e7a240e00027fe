import { createVitest, type Vitest } from "vitest/node";
import type { Mutation } from "../tests/support/vite/mutations/mutation.ts";
import { mutations } from "../tests/support/vite/mutations.ts";

const root = new URL("..", import.meta.url).pathname;

/** What the tests said of a broken guard: how many of them failed, and what broke outside of them. */
async function failuresOf({ guard, file }: Mutation, tests: string[], vitest: Vitest) {
  process.env.MUTATION = guard;
  vitest.invalidateFile(root + file);
  const specifications = await vitest.globTestSpecifications(tests);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  // Whoever is broken next starts from an intact file.
  process.env.MUTATION = "";
  vitest.invalidateFile(root + file);
  const states = testModules.flatMap((module) => [...module.children.allTests("failed")]);
  const errors = testModules.flatMap((module) => module.errors().map(({ message }) => message));
  return { failed: states.length, errors };
}

/**
 * Breaks the guards named, one after another in one vitest, and prints of each whether a test of
 * the part that must notice, or of `tests`, caught it.
 */
async function breakGuards(guards: readonly string[], tests: readonly string[]): Promise<void> {
  const vitest = await createVitest("test", {
    config: "tests/workers/vitest.config.ts",
    watch: false,
    bail: 1,
    // A broken file must not stay loaded for the next guard.
    isolate: true,
    reporters: [{}],
  });
  for (const mutation of mutations.filter(({ guard }) => guards.includes(guard))) {
    const noticing = [...new Set([...tests, mutation.noticedBy])];
    const { failed, errors } = await failuresOf(mutation, noticing, vitest);
    // A run that broke before any test said anything has caught nothing.
    console.log(`${failed > 0 ? "✓ caught" : "✗ NOT CAUGHT"}: ${mutation.guard} broken`);
    if (failed === 0) console.log(errors.join("\n"));
  }
  await vitest.close();
}

const { guards, tests } = JSON.parse(process.argv[2] ?? "{}");
await breakGuards(guards, tests);
process.exit(0);
