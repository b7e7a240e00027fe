import type { Miniflare } from "miniflare";

const sweepSeconds = 20;
const daySeconds = 86_400;

/** Fires the cron triggers again and again, which nothing does by itself; returns what ends it. */
export function sweepRegularly(miniflare: Miniflare): () => void {
  async function fire(cron: string): Promise<void> {
    const worker = await miniflare.getWorker();
    await worker.scheduled({ cron });
  }
  const timers = [
    { cron: "* * * * *", seconds: sweepSeconds },
    { cron: "30 4 * * *", seconds: daySeconds },
  ].map(({ cron, seconds }) =>
    setInterval(() => {
      fire(cron).catch((error: unknown) => console.error("A cron trigger failed:", error));
    }, seconds * 1000),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
