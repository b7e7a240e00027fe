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

/** What the bare Worker did in all contests so far, by what it was asked over how many connections. */
export const bareGoes = new Map<string, Sent[]>();

function sendMany(origin: URL, connections: number, asks: Ask[]): Promise<Sent> {
  return send({ origin: origin.href, connections, visits: asks.map((ask) => [ask]) });
}

/**
 * Measures the site against the bare Worker, a round of one and a round of the other in turns, so
 * that what slows the machine for a while slows both. The ratio is of their requests a second.
 */
export async function contest({ site, bare }: Sites, input: Contest): Promise<Row> {
  const { what, connections, count, asks, against, goal } = input;
  const bareAsk = bareAsks[against];
  const aRound = Math.ceil(count / rounds);
  await sendMany(
    bare,
    connections,
    Array.from({ length: warming }, () => bareAsk),
  );
  await sendMany(site, connections, await asks(0, warming));
  const goes: { bare: Sent; site: Sent }[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const round = await asks(warming + turn * aRound, aRound);
    goes.push({
      bare: await sendMany(
        bare,
        connections,
        Array.from({ length: aRound }, () => bareAsk),
      ),
      site: await sendMany(site, connections, round),
    });
  }
  const bareName = `${against} ${connections}`;
  bareGoes.set(bareName, [...(bareGoes.get(bareName) ?? []), ...goes.map((go) => go.bare)]);
  const figures = figuresOf(pooled(goes.map((go) => go.site)));
  const bareFigures = figuresOf(pooled(goes.map((go) => go.bare)));
  return { what, figures, ratio: figures.perSecond / bareFigures.perSecond, goal };
}
