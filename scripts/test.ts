import { buildSite } from "./build.ts";
import { runChecks, type Tally } from "./checks.ts";
import { chromiumPath } from "./chromium.ts";
import { searchClientBundle } from "./client-bundle.ts";
import { searchSiteLog } from "./log-search.ts";
import { proveMutations } from "./prove.ts";
import { runJourneys, runTests } from "./test-project.ts";

async function asOne(name: string, work: () => Promise<void> | void): Promise<Tally> {
  try {
    await work();
    console.log(`✓ ${name}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

const tallies = [
  await runChecks(),
  await runTests("unit"),
  await runTests("workers"),
  await proveMutations({ whole: false }),
  await asOne("build", buildSite),
  await asOne("no server code in the browser's files", searchClientBundle),
  await asOne("a Chromium", async () => {
    process.env.CHROMIUM = await chromiumPath();
  }),
  await runJourneys(),
  await asOne("no names, keys or addresses in the log of the browser tests", searchSiteLog),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
