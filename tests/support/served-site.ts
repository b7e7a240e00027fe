import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "../../scripts/build.ts";
import { chromiumPath } from "../../scripts/chromium.ts";
import { seedWhenEmpty } from "../../scripts/demo-seed.ts";
import { freePort } from "../../scripts/port.ts";
import { serveSite } from "../../scripts/site.ts";
import { linkSecret, migrate } from "../../scripts/state.ts";

/** Serves the built site with fresh demo data for all the journeys. */
export async function setup(project: TestProject) {
  const stateDir = mkdtempSync(join(tmpdir(), "couverts-e2e-"));
  const port = await freePort();
  await buildSite();
  await migrate(stateDir);
  const site = await serveSite({
    port,
    stateDir,
    bindings: { PUBLIC_ORIGIN: `http://localhost:${port}`, LINK_SECRET: linkSecret(stateDir) },
  });
  await seedWhenEmpty(await site.getD1Database("DB"));
  project.provide("site", `http://localhost:${port}`);
  project.provide("chromium", await chromiumPath());
  return async () => {
    await site.dispose();
    rmSync(stateDir, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the served site, without a slash at the end. */
    site: string;
    chromium: string;
  }
}
