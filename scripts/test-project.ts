import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import type { Tally } from "./checks.ts";
import { run } from "./command.ts";

const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

function readReport(file: string): z.infer<typeof reportSchema> | null {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Runs one project of tests; one that ran no test, or broke outside of a test, has failed. */
export async function runTests(project: string): Promise<Tally> {
  const report = `test-results/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { ok } = await run("vitest", ["run", "--project", project, ...reporters], { show: true });
  const counts = readReport(report);
  if (counts === null) return { passed: 0, failed: 1 };
  const passed = counts.numPassedTests;
  const whole = ok && counts.success && passed > 0;
  return { passed, failed: whole ? counts.numFailedTests : Math.max(1, counts.numFailedTests) };
}
