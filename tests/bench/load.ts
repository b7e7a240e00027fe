import { Worker } from "node:worker_threads";

export type Ask = {
  path: string;
  method?: "GET" | "POST";
  body?: string;
  headers?: Record<string, string>;
};
export type TimedResponse = { status: number; location: string | null; milliseconds: number };

/**
 * What to send, over how many connections. A visit is some requests one after another; its answer
 * is the last one's. With moments, in milliseconds from the start, each visit begins at its own,
 * however long answers take; without, each connection begins its next as soon as it has its answer.
 */
export type Load = {
  origin: string;
  connections: number;
  visits: Ask[][];
  moments?: number[];
  /** No visit begins after so many seconds; all of them are made unless told. */
  seconds?: number;
};
export type Sent = { responses: TimedResponse[]; seconds: number };

/** Latencies in milliseconds; `statuses` counts the answers by their status, 0 for none. */
export type Figures = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  statuses: Record<number, number>;
};

/** Sends a load from a thread of its own, so that nothing else of this process delays its clock. */
export function send(load: Load): Promise<Sent> {
  const sender = new Worker(new URL("./sender.ts", import.meta.url), { workerData: load });
  return new Promise((resolve, reject) => {
    sender.once("message", resolve);
    sender.once("error", reject);
  });
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The figures of what was sent. */
export function figuresOf({ responses, seconds }: Sent): Figures {
  const sorted = responses.map((response) => response.milliseconds).sort((a, b) => a - b);
  const statuses: Record<number, number> = {};
  for (const { status } of responses) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    perSecond: responses.length / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    statuses,
  };
}

/** What was sent in several goes, as one. */
export function pooled(goes: readonly Sent[]): Sent {
  return {
    responses: goes.flatMap(({ responses }) => responses),
    seconds: goes.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
