import type { Miniflare } from "miniflare";

const daySeconds = 86_400;
const tellSeconds = 1;

/** Fires the cron triggers again and again, which nothing does by itself; returns what ends it. */
export function sweepRegularly(miniflare: Miniflare, { everySeconds = 20 } = {}): () => void {
  // Asked once: of a Worker that is new to it Miniflare waits for the first call without reading the
  // log, and a site whose log nobody reads stands still.
  const asked = miniflare.getWorker();
  async function fire(cron: string): Promise<void> {
    const worker = await asked;
    await worker.scheduled({ cron });
  }
  let isEnded = false;
  /** Told a moment later: at Ctrl-C the runtime ends before this process hears of it. */
  function tell(error: unknown): void {
    const say = () => isEnded || console.error("A cron trigger failed:", error);
    setTimeout(say, tellSeconds * 1000).unref();
  }
  function fireOrTell(cron: string): void {
    fire(cron).catch(tell);
  }
  const daily = "30 4 * * *";
  const timers = [
    setInterval(() => fireOrTell("* * * * *"), everySeconds * 1000),
    setInterval(() => fireOrTell(daily), daySeconds * 1000),
  ];
  // A machine that is started each morning would never see the end of a day.
  fireOrTell(daily);
  return () => {
    isEnded = true;
    for (const timer of timers) clearInterval(timer);
  };
}
