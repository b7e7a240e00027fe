import { Miniflare } from "miniflare";
import { workerBundle } from "./build.ts";
import { platformOptions } from "./embedded-platform.ts";

type SiteOptions = {
  port: number;
  stateDir: string;
  /** Values that replace the ones of wrangler.toml. */
  bindings: Record<string, string>;
};

/** Serves the built Worker on localhost; `dispose` ends it. */
export async function serveSite(options: SiteOptions): Promise<Miniflare> {
  const site = new Miniflare(platformOptions({ ...options, worker: workerBundle, assets: true }));
  await site.ready;
  return site;
}
