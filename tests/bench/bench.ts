import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../scripts/build.ts";
import { seedWhenEmpty } from "../../scripts/demo-seed.ts";
import { serveSite } from "../../scripts/site.ts";
import { linkSecret, migrate } from "../../scripts/state.ts";
import { serveBareWorker } from "./bare-site.ts";
import { costTable } from "./cost-table.ts";
import { type Row, speedTable } from "./report.ts";
import { measureBare, measureBookings, measurePages, measureRush } from "./speed.ts";

const stateDir = mkdtempSync(join(tmpdir(), "couverts-bench-"));

async function bench(): Promise<void> {
  await buildSite();
  await migrate(stateDir);
  const bindings = { PUBLIC_ORIGIN: "http://localhost:8787", LINK_SECRET: linkSecret(stateDir) };
  const site = await serveSite({ port: 0, stateDir, bindings, consumers: false });
  const bareSite = await serveBareWorker(join(stateDir, "bare"));
  const d1 = await site.getD1Database("DB");
  await seedWhenEmpty(d1);
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
  const rushed = await measureRush(sites);
  rows.push({ what: "the rush", figures: rushed.figures, ratio: null, goal: null });
  const single =
    rows.find(({ what }) => what.startsWith("booking, 1 at once, one"))?.figures.p50 ?? Number.NaN;
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  );
  console.log(speedTable(rows));
  console.log(
    `\nThe rush: p99 ${(rushed.figures.p99 / single).toFixed(1)} times a single booking's p50; ` +
      `${rushed.errors} errors, ${rushed.oversold} oversold, ${rushed.unsold} unsold, ${rushed.lost} lost.`,
  );
  console.log(`\n${await costTable(d1, [1_000, 100_000, 1_000_000])}`);
  await Promise.all([site.dispose(), bareSite.dispose()]);
}

try {
  await bench();
} finally {
  rmSync(stateDir, { recursive: true, force: true });
}
