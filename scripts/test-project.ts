import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import type { Tally } from "./checks.ts";
import { run } from "./command.ts";

type Run = { passed: number; failed: number; isWhole: boolean };

const vitestReport = z
  .object({ success: z.boolean(), numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ success, numPassedTests: passed, numFailedTests: failed }): Run => {
    return { passed, failed, isWhole: success };
  });

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats: { expected, unexpected, flaky, skipped }, errors }): Run => {
    return { passed: expected, failed: unexpected + flaky + skipped, isWhole: errors.length === 0 };
  });

/** What a run says of itself; one that ran no test, or broke outside of a test, has failed. */
function tallyOf(file: string, report: z.ZodType<Run>, ok: boolean): Tally {
  try {
    const { passed, failed, isWhole } = report.parse(JSON.parse(readFileSync(file, "utf8")));
    return { passed, failed: ok && isWhole && passed > 0 ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs a project of tests in vitest. */
export async function runTests(project: "unit" | "workers"): Promise<Tally> {
  const file = `test-results/${project}.json`;
  rmSync(file, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { ok } = await run("vitest", ["run", "--project", project, ...reporters], { show: true });
  return tallyOf(file, vitestReport, ok);
}

/** Runs the journeys in a browser, against a site that is served for them. */
export async function runJourneys(): Promise<Tally> {
  const file = "test-results/e2e.json";
  rmSync(file, { force: true });
  const { ok } = await run("playwright", ["test"], { show: true });
  return tallyOf(file, playwrightReport, ok);
}
