import { parseArgs, stripVTControlCharacters } from "node:util";
import { mutations } from "../tests/support/mutations.ts";
import type { Tally } from "./checks.ts";
import { run } from "./command.ts";

const suite = ["ledger", "mail-delivery", "held-mails", "send-again"];
const runsPerMutation = "25";

/** Whether the tests named hold with a guard broken, or with all of them intact. */
async function runSuite(environment: Record<string, string>, tests: string[], show: boolean) {
  Object.assign(process.env, { MUTATION: "", PROOF_RUNS: runsPerMutation }, environment);
  const config = ["--config", "tests/workers/vitest.config.ts"];
  const args = ["run", ...config, "--bail=1", "--reporter=default", ...tests];
  const ran = await run("vitest", args, { show });
  process.env.MUTATION = "";
  return ran;
}

/** Breaks each guard in turn and says whether the suite, or the part that must notice, caught it. */
export async function proveMutations({ whole }: { whole: boolean }): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const { guard, noticedBy } of mutations) {
    const tests = whole ? suite : [noticedBy];
    const { ok, output } = await runSuite({ MUTATION: guard }, tests, false);
    // A run that broke before any test said anything has caught nothing.
    const isCaught = !ok && /Tests\s.*\d+ failed/.test(stripVTControlCharacters(output));
    tally[isCaught ? "passed" : "failed"] += 1;
    console.log(`${isCaught ? "✓ caught" : "✗ NOT CAUGHT"}: ${guard} broken`);
    if (!isCaught) console.log(output);
  }
  return tally;
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
  console.log(`Playing ${runs} histories against the ledger…`);
  const proof = { PROOF_RUNS: runs, PROOF_SEED: seed, PROOF_PATH: path };
  const { ok } = await runSuite(proof, ["ledger"], true);
  if (!ok) process.exit(1);
  if (!values.mutations) return;
  const { failed } = await proveMutations({ whole: true });
  process.exit(failed === 0 ? 0 : 1);
}

if (import.meta.main) await prove();
