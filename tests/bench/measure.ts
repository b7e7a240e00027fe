import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../scripts/build.ts";
import { seedWhenEmpty } from "../../scripts/demo-seed.ts";
import { localSettings } from "../../scripts/local-settings.ts";
import { serveSite } from "../../scripts/site.ts";
import { migrate } from "../../scripts/state.ts";
import { serveBareWorker } from "./bare-site.ts";
import { forgetCovers, settleMails } from "./bench-restaurant.ts";
import { measureBookings, measureCounted, measureRefusals, measureWithMails } from "./bookings.ts";
import { bareGoes, type Sites } from "./contest.ts";
import { costTable } from "./cost-table.ts";
import { figuresOf, pooled, send } from "./load.ts";
import { measureUntilSent } from "./mails.ts";
import { measurePages } from "./pages.ts";
import { type Row, speedTable } from "./report.ts";
import { measureRushes } from "./rush.ts";
import { measureTablets } from "./tablets.ts";

const stateDir = mkdtempSync(join(tmpdir(), "couverts-bench-"));

/** The line of each request is written, as everywhere, and read by nobody. */
function unread(): void {}

/**
 * Serves the built site with the demo's restaurant; the mails are rendered and sent if `consumers`.
 * It counts no bookings unless `limits` says so.
 */
async function serveDemo(folder: string, { consumers = false, limits = "off" } = {}) {
  const state = join(stateDir, folder);
  await migrate(state);
  const settings = localSettings("http://localhost:8787", state);
  const bindings = { ...settings, LIMITS: limits };
  const site = await serveSite({ port: 0, stateDir: state, bindings, consumers, log: unread });
  const d1 = await site.getD1Database("DB");
  await seedWhenEmpty(d1);
  return { site, d1, secret: settings.LINK_SECRET };
}

async function emptyResponses({ bare }: Sites): Promise<Row> {
  const visits = Array.from({ length: 2000 }, () => [{ path: "/empty" }]);
  const figures = figuresOf(await send({ origin: bare.href, connections: 16, visits }));
  return { what: "bare: empty answer", figures, ratio: null, goal: null };
}

function bareRow(what: string, name: string): Row {
  const figures = figuresOf(pooled(bareGoes.get(name) ?? []));
  return { what: `bare: ${what}`, figures, ratio: null, goal: null };
}

async function speedRows(sites: Sites): Promise<{ rows: Row[]; words: string }> {
  const empty = await emptyResponses(sites);
  const pages = await measurePages(sites);
  const bookings = [...(await measureBookings(sites)), await measureRefusals(sites)];
  const rush = await measureRushes(sites);
  const mailing = await serveDemo("mailing", { consumers: true });
  const mailingSites = { ...sites, site: await mailing.site.ready, d1: mailing.d1 };
  const withMails = await measureWithMails(mailingSites);
  const untilSent = await measureUntilSent(mailingSites, sites);
  await mailing.site.dispose();
  const counting = await serveDemo("counting", { limits: "on" });
  const countingSites = { ...sites, site: await counting.site.ready, d1: counting.d1 };
  const counted = await measureCounted(countingSites);
  await counting.site.dispose();
  const tablets = await measureTablets(sites.site, sites.d1);
  const inserts = [1, 16, 64].map((count) =>
    bareRow(`one row inserted, ${count} at once`, `insert ${count}`),
  );
  const bare = [empty, bareRow("20 KB page", "page 16"), ...inserts];
  return {
    rows: [
      ...[...bare, ...pages, ...bookings, ...rush.rows],
      ...[withMails, untilSent.row, counted, tablets.row],
    ],
    words: [rush.words, untilSent.words, tablets.words].join("\n\n"),
  };
}

async function bench(): Promise<void> {
  await buildSite();
  const { site, d1, secret } = await serveDemo("site");
  const bareSite = await serveBareWorker(join(stateDir, "bare"));
  const sites = { site: await site.ready, bare: await bareSite.ready, d1 };
  const { rows, words } = await speedRows(sites);
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  );
  console.log(`${speedTable(rows)}\n\n${words}`);
  await forgetCovers(d1);
  await settleMails(d1);
  console.log(`\n${await costTable({ ...sites, secret }, [1_000, 100_000, 1_000_000])}`);
  await Promise.all([site.dispose(), bareSite.dispose()]);
}

/** What open admin pages cost those who book, alone. */
async function benchFeed(): Promise<void> {
  await buildSite();
  const { site, d1 } = await serveDemo("site");
  console.log((await measureTablets(await site.ready, d1)).words);
  await site.dispose();
}

try {
  await (process.argv[2] === "feed" ? benchFeed() : bench());
} finally {
  rmSync(stateDir, { recursive: true, force: true });
}
