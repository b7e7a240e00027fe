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
  const said: string[] = [];
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [alone],
      host: "localhost",
      port: 0,
      resourcePersistencePath: `${stateDir}/v3`,
      log: new Log(LogLevel.WARN),
      handleStructuredLogs: ({ message }) => said.push(message),
      cf: false,
    }),
  );
  try {
    await work(await miniflare.getD1Database("DB"));
  } catch (cause) {
    // D1 itself says "internal error"; why stands in the runtime's log alone.
    throw new Error([String(cause), ...said].join("\n"), { cause });
  } finally {
    await miniflare.dispose();
  }
}
