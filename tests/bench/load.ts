import { Agent, request } from "node:http";

export type Ask = {
  path: string;
  method?: "GET" | "POST";
  body?: string;
  headers?: Record<string, string>;
};
export type Answer = { status: number; location: string | null; milliseconds: number };

/** Latencies in milliseconds; `statuses` counts the answers by their status, 0 for none. */
export type Figures = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  statuses: Record<number, number>;
};

/** Sends one request over a kept connection and reads its answer to the end. */
export function send(origin: URL, agent: Agent, ask: Ask): Promise<Answer> {
  const { path, method = "GET", body, headers = {} } = ask;
  const start = performance.now();
  const form = { "content-type": "application/x-www-form-urlencoded" };
  return new Promise((resolve) => {
    const end = (status: number, location: string | null) =>
      resolve({ status, location, milliseconds: performance.now() - start });
    const sent = request(
      {
        agent,
        hostname: origin.hostname,
        port: origin.port,
        path,
        method,
        headers: {
          ...(body === undefined ? {} : { ...form, "content-length": Buffer.byteLength(body) }),
          "accept-language": "fr",
          ...headers,
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => end(answer.statusCode ?? 0, answer.headers.location ?? null));
      },
    );
    sent.on("error", () => end(0, null));
    sent.end(body);
  });
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The figures of answers that came within so many seconds. */
export function figuresOf(answers: readonly Answer[], seconds: number): Figures {
  const sorted = answers.map((answer) => answer.milliseconds).sort((a, b) => a - b);
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    perSecond: answers.length / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    statuses,
  };
}

export function connections(count: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: count });
}

type Load = { origin: URL; connections: number; count: number; ask: (index: number) => Ask };

/** Sends `count` requests, each connection its next one as soon as it has its answer. */
export async function measure(load: Load): Promise<Figures> {
  const agent = connections(load.connections);
  const answers: Answer[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      while (next < load.count) {
        const index = next;
        next += 1;
        answers.push(await send(load.origin, agent, load.ask(index)));
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return figuresOf(answers, seconds);
}

/** Sends requests at the moments given, in milliseconds from now, however long answers take. */
export async function rush(
  moments: readonly number[],
  visit: (index: number, agent: Agent) => Promise<Answer>,
): Promise<{ figures: Figures; answers: Answer[] }> {
  const agent = connections(512);
  const start = performance.now();
  const answers = await Promise.all(
    moments.map(async (moment, index) => {
      await new Promise((resolve) => setTimeout(resolve, moment));
      return visit(index, agent);
    }),
  );
  agent.destroy();
  return { figures: figuresOf(answers, (performance.now() - start) / 1000), answers };
}
