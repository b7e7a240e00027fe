import { type SQL, sql } from "drizzle-orm";
import { insertRows } from "#app/server/db/json-rows.ts";
import { closures } from "#app/server/db/schema.ts";

/** Sets exceptions that only say the covers of one service on one day; the last one counts. */
export function setCapacityClosures(rows: readonly (typeof closures.$inferInsert)[]): SQL {
  const last = new Map(rows.map((row) => [row.slug, row]));
  return sql`${insertRows(closures, [...last.values()])} ON CONFLICT (slug) DO UPDATE SET
    capacity_rule = excluded.capacity_rule, capacity = excluded.capacity`;
}
