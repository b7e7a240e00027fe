import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from "wrangler";

/** Works on the site's embedded database while the site itself is not served. */
export async function withSiteDatabase(
  stateDir: string,
  work: (database: D1Database) => Promise<void>,
): Promise<void> {
  const { workerOptions } = workerOptionsOf("wrangler.toml");
  const alone = {
    ...workerOptions,
    assets: undefined,
    durableObjects: undefined,
    queueConsumers: undefined,
    modulesRules: undefined,
    modules: true as const,
    script: "export default {};",
  };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [alone],
      host: "localhost",
      port: 0,
      resourcePersistencePath: `${stateDir}/v3`,
      log: new Log(LogLevel.WARN),
      cf: false,
    }),
  );
  try {
    await work(await miniflare.getD1Database("DB"));
  } finally {
    await miniflare.dispose();
  }
}
