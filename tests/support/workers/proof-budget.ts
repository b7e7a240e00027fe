import { env } from "cloudflare:test";
import fc from "fast-check";

const millisecondsPerRun = 20_000;

/** The time that a test of histories may take: no run is longer than this, shrinking included. */
export function proofTimeout(): number {
  return Number(env.PROOF_RUNS || 25) * millisecondsPerRun;
}

/** How often it is tried, and which: `PROOF_RUNS`, and `PROOF_SEED` with `PROOF_PATH` for one again. */
function proofBudget() {
  const { PROOF_RUNS, PROOF_SEED, PROOF_PATH } = env;
  const numRuns = Number(PROOF_RUNS || 25);
  return {
    numRuns,
    ...(PROOF_SEED ? { seed: Number(PROOF_SEED) } : {}),
    ...(PROOF_PATH ? { path: PROOF_PATH } : {}),
  };
}

/** Tries a property, the examples first; a failure tells its shrunk example and the command that runs it again. */
export async function prove<Values>(
  property: fc.IAsyncProperty<Values>,
  examples: Values[] = [],
): Promise<void> {
  const details = await fc.check(property, { ...proofBudget(), examples });
  if (!details.failed) return;
  const again = `npm run prove -- --seed=${details.seed} --path=${details.counterexamplePath} --no-mutations`;
  throw new Error(`${fc.defaultReportMessage(details)}\n\nPlay it again: ${again}`, {
    cause: details.errorInstance,
  });
}
