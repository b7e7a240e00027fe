import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

/** Serves the bare Worker with a D1 of its own, by the same server as the site. */
export async function serveBareWorker(stateDir: string): Promise<Miniflare> {
  const site = new Miniflare(
    convertV4MiniflareOptions({
      name: "bare",
      modules: [{ type: "ESModule", path: "tests/bench/bare-worker.js" }],
      compatibilityDate: "2026-11-01",
      d1Databases: { DB: "bare" },
      host: "localhost",
      port: 0,
      resourcePersistencePath: stateDir,
      log: new Log(LogLevel.WARN),
      handleStructuredLogs: () => {},
      cf: false,
    }),
  );
  await site.ready;
  const d1 = await site.getD1Database("DB");
  await d1.exec("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
  return site;
}
