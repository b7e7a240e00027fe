import { convertV4MiniflareOptions, Log, LogLevel, type MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from "wrangler";

type Platform = {
  /** The file that holds the Worker as one ES module. */
  worker: string;
  stateDir: string;
  /** Values that replace the ones of wrangler.toml. */
  bindings: Record<string, string>;
  /** Where to listen; 0 takes a free port. */
  port: number;
  /** Whether the files of the built site are served too. */
  assets: boolean;
  /** Whether the queues have their consumer; without it mails stay in the outbox. */
  consumers: boolean;
};

/** Options for the Worker of wrangler.toml with embedded D1, Durable Objects, R2 and queues. */
export function platformOptions(platform: Platform): MiniflareOptions {
  const { worker, stateDir, port } = platform;
  const { workerOptions } = workerOptionsOf("wrangler.toml");
  return convertV4MiniflareOptions({
    ...workerOptions,
    ...(platform.assets ? {} : { assets: undefined }),
    ...(platform.consumers ? {} : { queueConsumers: undefined }),
    modulesRules: undefined,
    name: "couverts",
    modules: [{ type: "ESModule", path: worker }],
    bindings: Object.assign({}, workerOptions.bindings, platform.bindings),
    host: "localhost",
    port,
    resourcePersistencePath: `${stateDir}/v3`,
    log: new Log(LogLevel.WARN),
    cf: false,
  });
}
