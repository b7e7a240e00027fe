import { convertV4MiniflareOptions, Log, LogLevel, type MiniflareOptions } from "miniflare";
import {
  unstable_readConfig,
  unstable_getMiniflareWorkerOptions as workerOptionsOf,
} from "wrangler";

const siteName = "couverts";

/** As on Cloudflare, what is no file is the site's to answer: a miss must not be kept as files are. */
const filesScript = `export default {
  async fetch(request, { FILES, SITE }) {
    const file = await FILES.fetch(request.clone());
    return file.status === 404 ? SITE.fetch(request) : file;
  },
};`;

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
  /** What is done with each line of the Worker's log; it is printed unless told otherwise. */
  log?: (line: string) => void;
  /** Another Worker beside it, which is asked by its name alone. */
  beside?: WorkerBeside;
};

/** A Worker of few words that shares the site's database. */
export type WorkerBeside = { name: string; script: string };

/**
 * The Worker that serves the built files, at the addresses that wrangler.toml keeps from the site's
 * own. On Cloudflare one router tells them apart; embedded, that router costs each page as much as
 * a bare Worker does, so it stands before the files alone.
 */
function filesWorker() {
  const { assets, compatibility_date: compatibilityDate } = unstable_readConfig({
    config: "wrangler.toml",
  });
  const isFirst = assets?.run_worker_first;
  if (!assets?.directory || !Array.isArray(isFirst))
    throw new Error("wrangler.toml names no files.");
  return {
    name: "couverts-files",
    modules: true,
    script: filesScript,
    compatibilityDate,
    routes: isFirst.filter((rule) => rule.startsWith("!")).map((rule) => `*${rule.slice(1)}`),
    assets: { directory: assets.directory, binding: "FILES" },
    serviceBindings: { SITE: siteName },
  };
}

/** Options for the Worker of wrangler.toml with embedded D1, Durable Objects, R2 and queues. */
export function platformOptions(platform: Platform): MiniflareOptions {
  const { worker, stateDir, port, log } = platform;
  const { workerOptions } = workerOptionsOf("wrangler.toml");
  const site = {
    ...workerOptions,
    assets: undefined,
    ...(platform.consumers ? {} : { queueConsumers: undefined }),
    modulesRules: undefined,
    name: siteName,
    modules: [{ type: "ESModule" as const, path: worker }],
    bindings: Object.assign({}, workerOptions.bindings, platform.bindings),
  };
  const { beside } = platform;
  const { d1Databases } = workerOptions as { d1Databases: Record<string, string> };
  const others = [
    ...(platform.assets ? [filesWorker()] : []),
    ...(beside ? [{ ...beside, modules: true as const, d1Databases }] : []),
  ];
  return convertV4MiniflareOptions({
    workers: [site, ...others],
    host: "localhost",
    port,
    resourcePersistencePath: `${stateDir}/v3`,
    log: new Log(LogLevel.WARN),
    ...(log ? { handleStructuredLogs: ({ message }: { message: string }) => log(message) } : {}),
    cf: false,
  });
}
