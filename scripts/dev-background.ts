import { Miniflare } from "miniflare";
import { mustRun } from "./command.ts";
import { platformOptions } from "./embedded-platform.ts";

const directory = "build/dev";

async function bundle(): Promise<void> {
  const define = ["--define", "import.meta.env.SSR:true"];
  await mustRun("wrangler", [
    ...["deploy", "scripts/dev-worker.ts", "--dry-run", "--outdir", directory],
    ...define,
  ]);
}

export type Background = {
  miniflare: Miniflare;
  /** Bundles anew and starts over, on the same data. */
  reload: () => Promise<void>;
};

/** Durable Object, queue consumer and cron in workerd, with the embedded data. */
export async function startBackground(
  stateDir: string,
  bindings: Record<string, string>,
): Promise<Background> {
  const worker = `${directory}/dev-worker.js`;
  const platform = { worker, stateDir, bindings, port: 0, assets: false, consumers: true };
  await bundle();
  const miniflare = new Miniflare(platformOptions(platform));
  await miniflare.ready;
  async function reload(): Promise<void> {
    await bundle();
    await miniflare.setOptions(platformOptions(platform));
  }
  return { miniflare, reload };
}
