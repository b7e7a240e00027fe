import { buildSite } from "./build.ts";
import { compileMessages, runChecks, sumOf, type Tally } from "./checks.ts";
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

// It is fetched while something else is run.
const chromium = chromiumPath();
chromium.catch(() => undefined);

const tallies = [
  await compileMessages(),
  // Neither fills two cores alone.
  ...(await Promise.all([runChecks(), runTests("unit")])),
  await runTests("workers"),
  await proveMutations({ whole: false }),
  await asOne("build", buildSite),
  await asOne("no server code in the browser's files", searchClientBundle),
  await asOne("a Chromium", async () => {
    process.env.CHROMIUM = await chromium;
  }),
  await runJourneys(),
  await asOne("no names, keys or addresses in the log of the browser tests", searchSiteLog),
];
const { passed, failed } = sumOf(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
