import { Miniflare } from "miniflare";
import { workerBundle } from "./build.ts";
import { platformOptions, type WorkerBeside } from "./embedded-platform.ts";

type SiteOptions = {
  port: number;
  stateDir: string;
  /** Values that replace the ones of wrangler.toml. */
  bindings: Record<string, string>;
  /** Whether mails are sent; they are unless told otherwise. */
  consumers?: boolean;
  /** What is done with each line of the Worker's log; it is printed unless told otherwise. */
  log?: (line: string) => void;
  /** Another Worker that shares its database. */
  beside?: WorkerBeside;
};

/** Serves the built Worker on localhost; `dispose` ends it. */
export async function serveSite(options: SiteOptions): Promise<Miniflare> {
  const { consumers = true } = options;
  const platform = { ...options, consumers, worker: workerBundle, assets: true };
  const site = new Miniflare(platformOptions(platform));
  await site.ready;
  return site;
}
