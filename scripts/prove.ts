import { parseArgs } from "node:util";
import { mutations } from "../tests/support/vite/mutations.ts";
import { sumOf, type Tally } from "./checks.ts";
import { run } from "./command.ts";

const suite = ["ledger", "mail-delivery", "held-mails", "send-again"];
const runsPerMutation = "25";
const atOnce = 3;

/** Whether the tests named hold with all guards intact. */
function runSuite(variables: Record<string, string>, tests: string[]) {
  const environment = { MUTATION: "", ...variables };
  const config = ["--config", "tests/workers/vitest.config.ts"];
  const args = ["run", ...config, "--bail=1", "--reporter=default", ...tests];
  return run("vitest", args, { show: true, environment });
}

/** Breaks the guards named and counts those that the suite, or the part that must notice, caught. */
async function breakAll(guards: string[], whole: boolean): Promise<Tally> {
  const what = JSON.stringify({ guards, tests: whole ? suite : [] });
  const environment = { PROOF_RUNS: runsPerMutation };
  const { output } = await run("node", ["scripts/break-guards.ts", what], { environment });
  const passed = output.match(/^✓ caught: .*$/gm) ?? [];
  console.log(passed.length === guards.length ? passed.join("\n") : output.trimEnd());
  return { passed: passed.length, failed: guards.length - passed.length };
}

/** Breaks guards, each or the vital ones, three at a time, and counts those whose break was caught. */
export async function proveMutations({ whole }: { whole: boolean }): Promise<Tally> {
  const guards = mutations.filter(({ isVital }) => whole || isVital).map(({ guard }) => guard);
  const shares = Array.from({ length: atOnce }, (_, share) =>
    guards.filter((_guard, index) => index % atOnce === share),
  );
  const tallies = await Promise.all(shares.map((guards) => breakAll(guards, whole)));
  return sumOf(tallies);
}

async function prove(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "100" },
      seed: { type: "string", default: "" },
      path: { type: "string", default: "" },
      mutations: { type: "boolean", default: true },
    },
    allowNegative: true,
  });
  const { runs, seed, path } = values;
  console.log(`Running ${runs} histories against the ledger…`);
  const proof = { PROOF_RUNS: runs, PROOF_SEED: seed, PROOF_PATH: path };
  const { ok } = await runSuite(proof, ["ledger"]);
  if (!ok) process.exit(1);
  if (!values.mutations) return;
  const { failed } = await proveMutations({ whole: true });
  process.exit(failed === 0 ? 0 : 1);
}

if (import.meta.main) await prove();
