import { run } from "./command.ts";

type Check = { name: string; program: string; args: string[] };

const checks: Check[] = [
  { name: "messages", program: "node", args: ["scripts/compile-messages.ts"] },
  { name: "format and lint", program: "biome", args: ["check", "--error-on-warnings"] },
  {
    name: "import directions",
    program: "depcruise",
    args: ["--config", ".dependency-cruiser.cjs", "app", "emails", "workers", "scripts", "tests"],
  },
  { name: "types", program: "tsc", args: [] },
  {
    name: "unused code",
    program: "knip",
    args: ["--no-progress", "--no-config-hints"],
  },
];

export type Tally = { passed: number; failed: number };

/** Runs every quick check, prints what is wrong, and counts each check as one. */
export async function runChecks(): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const { name, program, args } of checks) {
    const { ok, output } = await run(program, args);
    tally[ok ? "passed" : "failed"] += 1;
    console.log(`${ok ? "✓" : "✗"} ${name}`);
    if (!ok) console.log(output.trimEnd());
  }
  return tally;
}
