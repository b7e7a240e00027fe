import { parseArgs, stripVTControlCharacters } from "node:util";
import { type Mutation, mutations } from "../tests/support/mutations.ts";
import type { Tally } from "./checks.ts";
import { run } from "./command.ts";

const suite = ["ledger", "mail-delivery", "held-mails", "send-again"];
const runsPerMutation = "25";
const atOnce = 2;

/** Whether the tests named hold with a guard broken, or with all of them intact. */
function runSuite(variables: Record<string, string>, tests: string[], show: boolean) {
  const environment = { MUTATION: "", PROOF_RUNS: runsPerMutation, ...variables };
  const config = ["--config", "tests/workers/vitest.config.ts"];
  const args = ["run", ...config, "--bail=1", "--reporter=default", ...tests];
  return run("vitest", args, { show, environment });
}

/** Breaks one guard and says whether the tests have caught it. */
async function isCaught({ guard, noticedBy }: Mutation, whole: boolean): Promise<boolean> {
  const { ok, output } = await runSuite({ MUTATION: guard }, whole ? suite : [noticedBy], false);
  // A run that broke before any test said anything has caught nothing.
  const caught = !ok && /Tests\s.*\d+ failed/.test(stripVTControlCharacters(output));
  console.log(`${caught ? "✓ caught" : "✗ NOT CAUGHT"}: ${guard} broken`);
  if (!caught) console.log(output);
  return caught;
}

/**
 * Breaks each guard, two at a time, and says whether the suite, or the part that must notice, caught
 * it.
 */
export async function proveMutations({ whole }: { whole: boolean }): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  const waiting = [...mutations];
  async function breakNext(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      tally[(await isCaught(next, whole)) ? "passed" : "failed"] += 1;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, breakNext));
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
