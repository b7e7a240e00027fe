import { fillPlaceholders } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "#app/server/db/d1/client.ts";

type Prepared = { getQuery: () => { sql: string; params: unknown[] } };
type Preparable = BatchItem<"sqlite"> & { prepare: () => Prepared };

/**
 * A query with placeholders whose SQL is written once for each database, not at every request; with
 * values it may stand in a batch, as a query that was written for them would. Throws without a value.
 */
export function preparedQuery<Query extends Preparable>(build: (db: Database) => Query) {
  const kept = new WeakMap<D1Database, { query: Query; prepared: Prepared }>();
  function written(db: Database) {
    const known = kept.get(db.$client);
    if (known) return known;
    const query = build(db);
    const fresh = { query, prepared: query.prepare() };
    kept.set(db.$client, fresh);
    return fresh;
  }
  return (db: Database, values: Record<string, unknown>): Query => {
    const { query, prepared } = written(db);
    const { sql, params } = prepared.getQuery();
    const filled = { sql, params: fillPlaceholders(params, values) };
    // drizzle fills in values where a query runs alone, but not where it stands in a batch.
    const bound = Object.assign(Object.create(prepared), { query: filled });
    return Object.assign(Object.create(query), { _prepare: () => bound });
  };
}
