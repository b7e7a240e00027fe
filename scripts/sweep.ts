import type { Miniflare } from "miniflare";

const sweepSeconds = 20;
const daySeconds = 86_400;

/** Fires the cron triggers again and again, which nothing does by itself; returns what ends it. */
export function sweepRegularly(miniflare: Miniflare): () => void {
  async function fire(cron: string): Promise<void> {
    const worker = await miniflare.getWorker();
    await worker.scheduled({ cron });
  }
  function fireOrTell(cron: string): void {
    fire(cron).catch((error: unknown) => console.error("A cron trigger failed:", error));
  }
  const daily = "30 4 * * *";
  const timers = [
    setInterval(() => fireOrTell("* * * * *"), sweepSeconds * 1000),
    setInterval(() => fireOrTell(daily), daySeconds * 1000),
  ];
  // A machine that is started each morning would never see the end of a day.
  fireOrTell(daily);
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
