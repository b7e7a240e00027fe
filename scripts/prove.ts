import { parseArgs, stripVTControlCharacters } from "node:util";
import { mutations } from "../tests/support/mutations.ts";
import { run } from "./command.ts";

const suite = ["ledger", "mail-delivery"];

/** Whether the proof holds with a guard broken, or with all of them intact. */
async function runSuite(environment: Record<string, string>, show: boolean) {
  Object.assign(process.env, { MUTATION: "", ...environment });
  const args = ["run", "--project", "workers", "--bail=1", "--reporter=default", ...suite];
  return run("vitest", args, { show });
}

/** Breaks each guard in turn and says whether the suite caught it. */
export async function proveMutations(runs: number): Promise<{ passed: number; failed: number }> {
  const tally = { passed: 0, failed: 0 };
  for (const { guard } of mutations) {
    const { ok, output } = await runSuite({ MUTATION: guard, PROOF_RUNS: String(runs) }, false);
    // A run that broke before any test said anything has caught nothing.
    const isCaught = !ok && /Tests\s.*\d+ failed/.test(stripVTControlCharacters(output));
    tally[isCaught ? "passed" : "failed"] += 1;
    console.log(`${isCaught ? "✓ caught" : "✗ NOT CAUGHT"}: ${guard} broken`);
    if (!isCaught) console.log(output);
  }
  process.env.MUTATION = "";
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
  const { ok } = await runSuite(proof, true);
  if (!ok) {
    console.log("Replay: npm run prove -- --seed SEED --path PATH --no-mutations");
    process.exit(1);
  }
  if (!values.mutations) return;
  const { failed } = await proveMutations(25);
  process.exit(failed === 0 ? 0 : 1);
}

if (import.meta.main) await prove();
