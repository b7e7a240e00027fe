import { env } from "cloudflare:test";

const millisecondsPerRun = 20_000;

/** The time that a test of histories may take: no run is longer than this, shrinking included. */
export function proofTimeout(): number {
  return Number(env.PROOF_RUNS || 25) * millisecondsPerRun;
}

/**
 * How long the histories are tried, and which: `PROOF_RUNS`, and `PROOF_SEED` with `PROOF_PATH` to
 * play one again that failed. A failure prints its seed, path and shrunk history.
 */
export function proofBudget() {
  const { PROOF_RUNS, PROOF_SEED, PROOF_PATH } = env;
  const numRuns = Number(PROOF_RUNS || 25);
  return {
    numRuns,
    ...(PROOF_SEED ? { seed: Number(PROOF_SEED) } : {}),
    ...(PROOF_PATH ? { path: PROOF_PATH } : {}),
  };
}
