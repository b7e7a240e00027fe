import { workerBundle } from "./build.ts";
import { embeddedPlatform } from "./embedded-platform.ts";

type SiteOptions = {
  /** 0 takes a free port. */
  port: number;
  stateDir: string;
  /** Values that replace the ones of wrangler.toml. */
  bindings: Record<string, string>;
};

export type Site = {
  url: URL;
  database: () => Promise<D1Database>;
  /** Fires the cron trigger, which nothing does by itself on one machine. */
  sweep: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Serves the built Worker on localhost. */
export async function serveSite({ port, stateDir, bindings }: SiteOptions): Promise<Site> {
  const worker = { path: workerBundle };
  const miniflare = embeddedPlatform({ worker, port, stateDir, bindings, assets: true });
  const url = await miniflare.ready;
  return {
    url,
    database: () => miniflare.getD1Database("DB"),
    sweep: async () => {
      const fetcher = await miniflare.getWorker();
      await fetcher.scheduled({ cron: "* * * * *" });
    },
    stop: () => miniflare.dispose(),
  };
}
