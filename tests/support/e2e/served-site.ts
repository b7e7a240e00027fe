import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../../scripts/build.ts";
import { seedWhenEmpty } from "../../../scripts/demo-seed.ts";
import { localSettings } from "../../../scripts/local-settings.ts";
import { freePort } from "../../../scripts/port.ts";
import { serveSite } from "../../../scripts/site.ts";
import { migrate } from "../../../scripts/state.ts";
import { sweepRegularly } from "../../../scripts/sweep.ts";
import { horizonDays } from "./horizon.ts";
import { databaseWorker, openSiteDatabase } from "./site-database-door.ts";
import { keepPeople, newSiteLog } from "./site-log.ts";

/** Serves the built site with fresh demo data; returns where it is, where its database is asked, what ends it. */
async function serveForJourneys() {
  const stateDir = mkdtempSync(join(tmpdir(), "couverts-e2e-"));
  const port = await freePort();
  await buildSite();
  await migrate(stateDir);
  const site = await serveSite({
    port,
    stateDir,
    bindings: { ...localSettings(`http://localhost:${port}`, stateDir), LIMITS: "off" },
    log: newSiteLog(),
    beside: databaseWorker,
  });
  const database = await site.getD1Database("DB");
  await seedWhenEmpty(database);
  await database.exec(`UPDATE booking_options SET horizon_days = ${horizonDays}`);
  const endSweeps = sweepRegularly(site, { everySeconds: 2 });
  const siteDatabase = await openSiteDatabase(site);
  const addresses = { SITE: `http://localhost:${port}`, SITE_DATABASE: siteDatabase.address };
  const end = async () => {
    siteDatabase.close();
    endSweeps();
    await keepPeople(database);
    await site.dispose();
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { addresses, end };
}

const { addresses, end } = await serveForJourneys();
// A message and no signal: at a signal the runtime ends at once, before its database has been read.
process.once("message", async () => {
  await end();
  process.exit(0);
});
process.send?.(addresses);
