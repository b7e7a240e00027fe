import type { SQL } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import * as schema from "#app/server/db/schema.ts";

export type Database = DrizzleD1Database<typeof schema> & { $client: D1Database };

const opened = new WeakMap<D1Database, Database>();

/** The typed client of a D1 database; made once for each. */
export function openDatabase(d1: D1Database): Database {
  const known = opened.get(d1);
  if (known) return known;
  const database = drizzle(d1, { schema });
  opened.set(d1, database);
  return database;
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
