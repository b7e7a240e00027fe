import { type SQL, sql } from "drizzle-orm";
import { insertRows } from "#app/server/db/d1/bulk-rows.ts";
import { scheduleExceptions } from "#app/server/db/schema/restaurant.ts";

/** Sets exceptions that only say the covers of one service on one day; the last one counts. */
export function setCapacityExceptions(
  rows: readonly (typeof scheduleExceptions.$inferInsert)[],
): SQL {
  const last = new Map(rows.map((row) => [row.slug, row]));
  return sql`${insertRows(scheduleExceptions, [...last.values()])} ON CONFLICT (slug) DO UPDATE SET
    capacity_rule = excluded.capacity_rule, capacity = excluded.capacity,
    created_at = excluded.created_at`;
}
