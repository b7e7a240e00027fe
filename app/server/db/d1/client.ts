import type { SQL } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database & { $client: D1Database };

const opened = new WeakMap<D1Database, Database>();

/** The typed client of a D1 database; made once for each. */
export function openDatabase(d1: D1Database): Database {
  const known = opened.get(d1);
  if (known) return known;
  const database = drizzle(d1);
  opened.set(d1, database);
  return database;
}

type Query = BatchItem<"sqlite">;
type Asked = {
  queries: readonly Query[];
  resolve: (rows: unknown[]) => void;
  reject: (error: unknown) => void;
};

/**
 * The client for one answer: batches that its parts ask for at the same time go to D1 as one, in one
 * round trip. They succeed or fail together.
 */
export function joiningBatches(db: Database): Database {
  let waiting: Asked[] = [];
  async function send(): Promise<void> {
    const group = waiting;
    waiting = [];
    const [first, ...others] = group.flatMap(({ queries }) => queries);
    try {
      const rows = first ? await db.batch([first, ...others]) : [];
      let start = 0;
      for (const { queries, resolve } of group) {
        resolve(rows.slice(start, start + queries.length));
        start += queries.length;
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
  function batch(queries: readonly Query[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      waiting.push({ queries, resolve, reject });
      if (waiting.length === 1) setTimeout(send);
    });
  }
  return Object.assign(Object.create(db) as Database, { batch });
}

/** Runs written statements as one transaction: all of them, or none. Answers D1's own results. */
export function runTogether(db: Database, statements: readonly SQL[]): Promise<D1Result[]> {
  // drizzle's own batch cannot bind the values of raw statements on D1.
  const bound = statements.map((statement) => {
    const { sql, params } = db.run(statement).getQuery();
    return db.$client.prepare(sql).bind(...params);
  });
  return db.$client.batch(bound);
}
