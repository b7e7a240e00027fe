import { run } from "./command.ts";

type Check = { name: string; program: string; args: string[] };

const messages = { name: "messages", program: "node", args: ["scripts/compile-messages.ts"] };

/** These look at the same files and change none: they run side by side. */
const checks: Check[] = [
  { name: "format and lint", program: "biome", args: ["check", "--error-on-warnings"] },
  {
    name: "import directions",
    program: "depcruise",
    args: ["--config", ".dependency-cruiser.cjs", "app", "emails", "workers", "scripts", "tests"],
  },
  { name: "types", program: "tsc", args: [] },
  {
    name: "types of wrangler.toml (npm run types)",
    program: "node",
    args: ["scripts/types.ts", "--check"],
  },
  {
    name: "unused code",
    program: "knip",
    args: ["--no-progress", "--no-config-hints"],
  },
];

export type Tally = { passed: number; failed: number };

async function isPassed({ name, program, args }: Check): Promise<boolean> {
  const { ok, output } = await run(program, args);
  console.log(`${ok ? "✓" : "✗"} ${name}`);
  if (!ok) console.log(output.trimEnd());
  return ok;
}

function tallyOf(results: readonly boolean[]): Tally {
  const passed = results.filter((ok) => ok).length;
  return { passed, failed: results.length - passed };
}

/** Compiles the messages, which whatever else is run reads; counted as one check. */
export async function compileMessages(): Promise<Tally> {
  return tallyOf([await isPassed(messages)]);
}

/** Runs the quick checks side by side, prints what is wrong, and counts each as one. */
export async function runChecks(): Promise<Tally> {
  return tallyOf(await Promise.all(checks.map(isPassed)));
}

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}
