import { buildSite } from "./build.ts";
import { seedWhenEmpty } from "./demo-seed.ts";
import { chosenClock, localSettings } from "./local-settings.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { assertFree, chosenPort, localOrigin } from "./port.ts";
import { servedLog } from "./served-log.ts";
import { serveSite } from "./site.ts";
import { withSiteDatabase } from "./site-database.ts";
import { holdState, stateDir } from "./state.ts";
import { sweepRegularly } from "./sweep.ts";
import { troubleMessage } from "./trouble.ts";

let isServed = false;

/** Ctrl-C ends everything at once; nothing that was begun is left half done. */
function stop(): void {
  console.log(
    isServed
      ? "\nCouverts has stopped; the data stays."
      : "\nStopped before the site was ready. Nothing is half done: start again when you like.",
  );
  process.exit(isServed ? 0 : 130);
}

async function start(port: number, directory: string): Promise<void> {
  await holdState(directory);
  await assertFree(port);
  const origin = localOrigin(port);
  const clock = chosenClock();
  const bindings = { ...localSettings(origin, directory), ...clock.bindings };
  await buildSite();
  console.log("Applying migrations…");
  // Before the site listens: nobody meets a restaurant that is not there yet.
  await withSiteDatabase(directory, async (database) => {
    await migrateDatabase(database, directory);
    await seedWhenEmpty(database, clock.now);
  });
  console.log("Starting the site…");
  const log = servedLog(directory);
  const site = await serveSite({ port, stateDir: directory, bindings, log });
  sweepRegularly(site);
  isServed = true;
  console.log(`
Couverts is served.

  The site      ${origin}
  The admin     ${origin}/admin   admin@couverts.test / bistro-demo-2026
  The mailbox   ${origin}/dev/mails
  The data      ${directory}

Ctrl-C ends it; the data stays. \`npm run reset\` empties it.
`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
const place = stateDir();
try {
  const port = chosenPort();
  try {
    await start(port, place);
  } catch (error) {
    throw new Error(troubleMessage(error, { port, place }), { cause: error });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
