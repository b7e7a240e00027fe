import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../scripts/build.ts";
import { seedWhenEmpty } from "../../scripts/demo-seed.ts";
import { serveSite } from "../../scripts/site.ts";
import { linkSecret, migrate } from "../../scripts/state.ts";
import { serveBareWorker } from "./bare-site.ts";
import { forgetCovers } from "./bench-house.ts";
import { costTable } from "./cost-table.ts";
import { type Row, speedTable } from "./report.ts";
import {
  measureBare,
  measureBookings,
  measurePages,
  measureRefusals,
  measureRushes,
  measureWithMails,
} from "./speed.ts";

const stateDir = mkdtempSync(join(tmpdir(), "couverts-bench-"));

/** Serves the built site with the demo's restaurant; the mails are rendered and sent if `consumers`. */
async function serveDemo(folder: string, consumers: boolean) {
  const state = join(stateDir, folder);
  await migrate(state);
  const bindings = { PUBLIC_ORIGIN: "http://localhost:8787", LINK_SECRET: linkSecret(state) };
  const site = await serveSite({ port: 0, stateDir: state, bindings, consumers });
  const d1 = await site.getD1Database("DB");
  await seedWhenEmpty(d1);
  return { site, d1 };
}

async function bench(): Promise<void> {
  await buildSite();
  const { site, d1 } = await serveDemo("site", false);
  const bareSite = await serveBareWorker(join(stateDir, "bare"));
  const sites = { site: await site.ready, bare: await bareSite.ready, d1 };
  const bare = await measureBare(sites);
  const bareRow = (what: string, figures: Row["figures"]): Row => ({
    what,
    figures,
    ratio: null,
    goal: null,
  });
  const rows: Row[] = [
    bareRow("bare: empty answer", bare.empty),
    bareRow("bare: 20 KB page", bare.page),
    ...([1, 16, 64] as const).map((count) =>
      bareRow(`bare: one row inserted, ${count} at once`, bare.insert[count]),
    ),
    ...(await measurePages(sites, bare)),
    ...(await measureBookings(sites, bare)),
  ];
  rows.push(await measureRefusals(sites, bare));
  const rushed = await measureRushes(sites);
  for (const [index, figures] of rushed.each.entries()) {
    rows.push({ what: `the rush, evening ${index + 1}`, figures, ratio: null, goal: null });
  }
  const mailing = await serveDemo("mailing", true);
  const mailingSites = { ...sites, site: await mailing.site.ready, d1: mailing.d1 };
  rows.push(await measureWithMails(mailingSites, bare));
  await mailing.site.dispose();
  const single =
    rows.find(({ what }) => what.startsWith("booking, 1 at once, one"))?.figures.p50 ?? Number.NaN;
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  );
  console.log(speedTable(rows));
  console.log(
    `\nThe rush: p99 ${(rushed.all.p99 / single).toFixed(1)} times a single booking's p50 ` +
      `(${rushed.each.map(({ p99 }) => (p99 / single).toFixed(1)).join(", ")} for each evening); ` +
      `${rushed.errors} errors, ${rushed.oversold} oversold, ${rushed.unsold} unsold, ${rushed.lost} lost.`,
  );
  await forgetCovers(d1);
  console.log(`\n${await costTable(d1, [1_000, 100_000, 1_000_000])}`);
  await Promise.all([site.dispose(), bareSite.dispose()]);
}

try {
  await bench();
} finally {
  rmSync(stateDir, { recursive: true, force: true });
}
