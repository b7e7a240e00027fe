import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedWhenEmpty } from "../../../scripts/demo-seed.ts";
import { localSettings } from "../../../scripts/local-settings.ts";
import { freePort } from "../../../scripts/port.ts";
import { serveSite } from "../../../scripts/site.ts";
import { migrate } from "../../../scripts/state.ts";

/** Serves the built site with the demo's data as it is deployed, where requests are counted. */
export async function serveCountingSite() {
  const stateDir = mkdtempSync(join(tmpdir(), "couverts-counting-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  await migrate(stateDir);
  const bindings = { ...localSettings(origin, stateDir), LIMITS: "on" };
  const site = await serveSite({ port, stateDir, bindings, log: () => {} });
  await seedWhenEmpty(await site.getD1Database("DB"));
  return {
    origin,
    async close() {
      await site.dispose();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}
