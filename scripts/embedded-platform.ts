import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from "wrangler";

type Platform = {
  /** The Worker as one ES module: where it lies, and its text when it lies nowhere. */
  worker: { path: string; contents?: string };
  stateDir: string;
  /** Values that replace the ones of wrangler.toml. */
  bindings: Record<string, string>;
  /** Where to listen; 0 takes a free port. */
  port: number;
  /** Whether the files of the built site are served too. */
  assets: boolean;
};

/** The Worker of wrangler.toml on this machine, with D1, Durable Objects, R2 and queues. */
export function embeddedPlatform(platform: Platform): Miniflare {
  const { worker, stateDir, port } = platform;
  const { workerOptions } = workerOptionsOf("wrangler.toml");
  return new Miniflare(
    convertV4MiniflareOptions({
      ...workerOptions,
      ...(platform.assets ? {} : { assets: undefined }),
      modulesRules: undefined,
      name: "couverts",
      modules: [{ type: "ESModule", ...worker }],
      bindings: Object.assign({}, workerOptions.bindings, platform.bindings),
      host: "localhost",
      port,
      resourcePersistencePath: `${stateDir}/v3`,
      log: new Log(LogLevel.WARN),
      cf: false,
    }),
  );
}
