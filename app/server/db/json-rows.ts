import { getTableColumns, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

type ColumnRow = Record<string, unknown>;

function asStored(row: ColumnRow, columns: ReturnType<typeof getTableColumns>): ColumnRow {
  return Object.fromEntries(
    Object.entries(columns).map(([property, column]) => {
      const value = row[property] ?? null;
      return [column.name, value === null ? null : column.mapToDriverValue(value)];
    }),
  );
}

/** Rows as one bound JSON text, in the names and forms of the table's columns. */
export function jsonRows<Table extends SQLiteTable>(
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): string {
  const columns = getTableColumns(table);
  return JSON.stringify(rows.map((row) => asStored(row, columns)));
}

/**
 * Inserts any number of rows in one statement with one bound value: D1 takes 100 values a statement.
 * A row that breaks a constraint fails the statement, and with it the batch.
 */
export function insertRows<Table extends SQLiteTable>(
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): SQL {
  const names = Object.values(getTableColumns(table)).map((column) => column.name);
  const columns = sql.join(names.map(sql.identifier), sql`, `);
  const values = sql.join(
    names.map((name) => sql.raw(`value ->> '$.${name}'`)),
    sql`, `,
  );
  return sql`INSERT INTO ${table} (${columns}) SELECT ${values} FROM json_each(${jsonRows(table, rows)}) WHERE true`;
}

/** A condition that a column is one of many values, bound as one JSON text. */
export function isOneOf(
  column: SQL | SQL.Aliased | { name: string },
  values: readonly string[],
): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
