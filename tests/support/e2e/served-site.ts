import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { buildSite } from "../../../scripts/build.ts";
import { chromiumPath } from "../../../scripts/chromium.ts";
import { seedWhenEmpty } from "../../../scripts/demo-seed.ts";
import { localSettings } from "../../../scripts/local-settings.ts";
import { freePort } from "../../../scripts/port.ts";
import { serveSite } from "../../../scripts/site.ts";
import { migrate } from "../../../scripts/state.ts";
import { sweepRegularly } from "../../../scripts/sweep.ts";
import { openSiteDatabase } from "./site-database-door.ts";
import { keepPeople, newSiteLog } from "./site-log.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves the built site with fresh demo data, and one Chromium, for all the journeys. */
export async function setup(project: TestProject) {
  const stateDir = mkdtempSync(join(tmpdir(), "couverts-e2e-"));
  const port = await freePort();
  await buildSite();
  await migrate(stateDir);
  const site = await serveSite({
    port,
    stateDir,
    bindings: { ...localSettings(`http://localhost:${port}`, stateDir), LIMITS: "off" },
    log: newSiteLog(),
  });
  const database = await site.getD1Database("DB");
  await seedWhenEmpty(database);
  // Far enough for each journey to have a date of its own.
  await database.exec("UPDATE booking_options SET horizon_days = 180");
  const endSweeps = sweepRegularly(site);
  const siteDatabase = await openSiteDatabase(database);
  const browser = await chromium.launchServer({
    executablePath: await chromiumPath(),
    args: flags,
  });
  project.provide("site", `http://localhost:${port}`);
  project.provide("siteDatabase", siteDatabase.address);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    siteDatabase.close();
    endSweeps();
    await keepPeople(database);
    await site.dispose();
    rmSync(stateDir, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the served site, without a slash at the end. */
    site: string;
    /** Where SQL for the site's database is taken. */
    siteDatabase: string;
    /** Where the one Chromium is reached. */
    browser: string;
  }
}
