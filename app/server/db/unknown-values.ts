import { type SQL, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "#app/server/db/d1/client.ts";

/** A column that is plain text, and the list that its values are of. */
export type ClosedList = { column: SQLiteColumn; values: readonly string[] };
/** In how many rows of a column a value stands that its list does not have. It names nobody. */
export type UnknownValues = { table: string; column: string; rows: number };

function countOf({ column, values }: ClosedList): SQL {
  const known = sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
  return sql`sum(${column} IS NOT NULL AND ${column} NOT IN ${known})`;
}

/** Looks for unknown values in the columns of one table, which it reads once. */
export async function listUnknownValues(
  db: Database,
  lists: readonly [ClosedList, ...ClosedList[]],
): Promise<UnknownValues[]> {
  const { table } = lists[0].column;
  const counts = lists.map((list, index) => sql`${countOf(list)} AS ${sql.raw(`count_${index}`)}`);
  const row = await db.get<Record<string, number | null>>(
    sql`SELECT ${sql.join(counts, sql`, `)} FROM ${table}`,
  );
  return lists
    .map(({ column }, index) => ({
      table: getTableConfig(table).name,
      column: column.name,
      rows: row?.[`count_${index}`] ?? 0,
    }))
    .filter(({ rows }) => rows > 0);
}
