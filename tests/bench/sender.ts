import { Agent, request } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import type { Ask, Load, Sent, TimedResponse } from "./load.ts";

const { origin, connections, visits, moments, seconds: longest } = workerData as Load;
const { hostname, port } = new URL(origin);
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** Sends one request over a kept connection and reads its answer to the end. */
function ask({ path, method = "GET", body, headers = {} }: Ask): Promise<TimedResponse> {
  const start = performance.now();
  const form = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body ?? ""),
    "sec-fetch-site": "same-origin",
  };
  return new Promise((resolve) => {
    const end = (status: number, location: string | null) =>
      resolve({ status, location, milliseconds: performance.now() - start });
    const language = { "accept-language": "fr" };
    const all = { ...(body === undefined ? {} : form), ...language, ...headers };
    const sent = request({ agent, hostname, port, path, method, headers: all }, (response) => {
      response.resume();
      response.on("end", () => end(response.statusCode ?? 0, response.headers.location ?? null));
    });
    sent.on("error", () => end(0, null));
    sent.end(body);
  });
}

async function visit(asks: readonly Ask[]): Promise<TimedResponse> {
  let last: TimedResponse = { status: 0, location: null, milliseconds: 0 };
  for (const one of asks) last = await ask(one);
  return last;
}

async function visitInTurn(): Promise<TimedResponse[]> {
  const responses: TimedResponse[] = [];
  let next = 0;
  const end = longest === undefined ? Number.POSITIVE_INFINITY : start + longest * 1000;
  const connection = async () => {
    while (next < visits.length && performance.now() < end) {
      const asks = visits[next] ?? [];
      next += 1;
      responses.push(await visit(asks));
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return responses;
}

function visitAt(times: readonly number[]): Promise<TimedResponse[]> {
  return Promise.all(
    visits.map(async (asks, index) => {
      await new Promise((resolve) => setTimeout(resolve, times[index]));
      return visit(asks);
    }),
  );
}

const start = performance.now();
const responses = await (moments ? visitAt(moments) : visitInTurn());
const seconds = (performance.now() - start) / 1000;
agent.destroy();
parentPort?.postMessage({ responses, seconds } satisfies Sent);
