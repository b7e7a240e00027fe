import { buildSite } from "./build.ts";
import { seedWhenEmpty } from "./demo-seed.ts";
import { chosenClock, localSettings } from "./local-settings.ts";
import { assertFree, chosenPort } from "./port.ts";
import { serveSite } from "./site.ts";
import { migrate, stateDir } from "./state.ts";
import { sweepRegularly } from "./sweep.ts";

async function start(): Promise<void> {
  const port = chosenPort();
  await assertFree(port);
  const origin = `http://localhost:${port}`;
  const directory = stateDir();
  const clock = chosenClock();
  await buildSite();
  console.log("Applying migrations…");
  await migrate(directory);
  console.log("Starting the site…");
  const site = await serveSite({
    port,
    stateDir: directory,
    bindings: { ...localSettings(origin, directory), ...clock.bindings },
  });
  await seedWhenEmpty(await site.getD1Database("DB"), clock.now);
  sweepRegularly(site);
  // Nothing waits for signals here: Miniflare stops its runtime at SIGINT and SIGTERM by itself.
  console.log(`
Couverts is served.

  The site      ${origin}
  The admin     ${origin}/admin   admin@couverts.test / bistro-demo-2026
  The mailbox   ${origin}/dev/mails
  The data      ${directory}

Ctrl-C ends it; the data stays. \`npm run reset\` empties it.
`);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
