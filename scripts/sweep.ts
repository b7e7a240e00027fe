import type { Miniflare } from "miniflare";

const everySeconds = 20;

/** Fires the cron trigger again and again, which nothing does by itself; returns what ends it. */
export function sweepRegularly(miniflare: Miniflare): () => void {
  async function sweep(): Promise<void> {
    const worker = await miniflare.getWorker();
    await worker.scheduled({ cron: "* * * * *" });
  }
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => console.error("The sweep failed:", error));
  }, everySeconds * 1000);
  return () => clearInterval(timer);
}
