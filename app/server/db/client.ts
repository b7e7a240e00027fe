import type { SQL } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import * as schema from "#app/server/db/schema.ts";

export type Database = DrizzleD1Database<typeof schema> & { $client: D1Database };

/** The typed client of a D1 database; cheap, made once a request. */
export function openDatabase(d1: D1Database): Database {
  return drizzle(d1, { schema });
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
