import { createServer } from "vite";
import { seedWhenEmpty } from "./demo-seed.ts";
import { startBackground } from "./dev-background.ts";
import { devPlatform } from "./dev-platform.ts";
import { chosenClock, localSettings } from "./local-settings.ts";
import { assertFree, chosenPort, localOrigin } from "./port.ts";
import { holdState, migrate, stateDir } from "./state.ts";
import { sweepRegularly } from "./sweep.ts";

async function develop(): Promise<void> {
  const port = chosenPort();
  await assertFree(port);
  const origin = localOrigin(port);
  const directory = stateDir();
  await holdState(directory);
  console.log("Applying migrations…");
  await migrate(directory);
  console.log("Starting the background: Durable Object, queue, cron…");
  const clock = chosenClock();
  const bindings = { ...localSettings(origin, directory), ...clock.bindings };
  const background = await startBackground(directory, bindings);
  await seedWhenEmpty(await background.miniflare.getD1Database("DB"), clock.now);
  sweepRegularly(background.miniflare);
  const server = await createServer({
    plugins: [devPlatform(background, origin)],
    server: { port, strictPort: true, host: "localhost" },
  });
  await server.listen();
  console.log(`Couverts in development: ${origin} (mailbox: ${origin}/dev/mails)`);
}

try {
  await develop();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
