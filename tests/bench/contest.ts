import { type Ask, figuresOf, pooled, type Sent, send } from "./load.ts";
import type { Row } from "./report.ts";

/** The site that is measured, the bare Worker on the same server, and the site's database. */
export type Sites = { site: URL; bare: URL; d1: D1Database };

const rounds = 4;
const warming = 300;

export type Contest = {
  what: string;
  connections: number;
  /** Requests to each of the two, over all rounds. */
  count: number;
  /** So many requests to the site, from the one of that index on; made before each round. */
  asks: (start: number, length: number) => Ask[] | Promise<Ask[]>;
  /** What the bare Worker is asked meanwhile. */
  against: "page" | "insert";
  goal: number | null;
};

const bareAsks: Record<Contest["against"], Ask> = {
  page: { path: "/page" },
  insert: { path: "/insert", method: "POST", body: "" },
};

/** The same of a bare Worker that writes a line of log for each request, as the site does. */
function logged(ask: Ask): Ask {
  return { ...ask, path: `${ask.path}?log` };
}

/** What the bare Worker did in all contests so far, by what it was asked over how many connections. */
export const bareGoes = new Map<string, Sent[]>();

function sendMany(origin: URL, connections: number, asks: Ask[]): Promise<Sent> {
  return send({ origin: origin.href, connections, visits: asks.map((ask) => [ask]) });
}

function manyOf(ask: Ask, length: number): Ask[] {
  return Array.from({ length }, () => ask);
}

/**
 * Measures the site against the bare Worker, without and with a line of log, a round of each in
 * turns, so that what slows the machine for a while slows all. The ratios are of requests a second.
 */
export async function contest({ site, bare }: Sites, input: Contest): Promise<Row> {
  const { what, connections, count, asks, against, goal } = input;
  const bareAsk = bareAsks[against];
  const aRound = Math.ceil(count / rounds);
  await sendMany(bare, connections, manyOf(bareAsk, warming));
  await sendMany(site, connections, await asks(0, warming));
  const goes: { bare: Sent; logging: Sent; site: Sent }[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const round = await asks(warming + turn * aRound, aRound);
    goes.push({
      bare: await sendMany(bare, connections, manyOf(bareAsk, aRound)),
      logging: await sendMany(bare, connections, manyOf(logged(bareAsk), aRound)),
      site: await sendMany(site, connections, round),
    });
  }
  const bareName = `${against} ${connections}`;
  bareGoes.set(bareName, [...(bareGoes.get(bareName) ?? []), ...goes.map((go) => go.bare)]);
  const figuresOfAll = (who: "bare" | "logging" | "site") =>
    figuresOf(pooled(goes.map((go) => go[who])));
  const figures = figuresOfAll("site");
  return {
    what,
    figures,
    ratio: figures.perSecond / figuresOfAll("bare").perSecond,
    ratioToLogging: figures.perSecond / figuresOfAll("logging").perSecond,
    goal,
  };
}
