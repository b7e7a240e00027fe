import {
  getTableColumns,
  getTableName,
  type InferInsertModel,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";

/** A value for each column, or what a statement makes of its own into one. */
type Values<Table extends SQLiteTable> = { [Column in keyof InferInsertModel<Table>]: unknown };

/** The values of rows in the order and the forms of the table's columns, with its defaults. */
function storedValues<Table extends SQLiteTable>(
  table: Table,
  rows: readonly Values<Table>[],
): unknown[][] {
  const columns = Object.entries(getTableColumns(table));
  return rows.map((row: Record<string, unknown>) =>
    columns.map(([property, column]) => {
      const value = row[property] ?? column.default ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    }),
  );
}

function columnNames(table: SQLiteTable): string[] {
  return Object.values(getTableColumns(table)).map((column) => column.name);
}

/** Rows as one bound JSON text, in the names and forms of the table's columns. */
export function jsonRows<Table extends SQLiteTable>(
  table: Table,
  rows: readonly Values<Table>[],
): string {
  const names = columnNames(table);
  const named = storedValues(table, rows).map((values) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]])),
  );
  return JSON.stringify(named);
}

/** `INSERT INTO` a table all its columns, from lists of values in JSON; written once for each table. */
const insertions = new WeakMap<SQLiteTable, SQL>();

function insertionInto(table: SQLiteTable): SQL {
  const known = insertions.get(table);
  if (known) return known;
  const names = columnNames(table);
  const columns = names.map((name) => `"${name}"`).join(", ");
  const values = names.map((_name, index) => `value ->> ${index}`).join(", ");
  const insertion = sql.raw(`INSERT INTO "${getTableName(table)}" (${columns}) SELECT ${values}`);
  insertions.set(table, insertion);
  return insertion;
}

/**
 * Inserts any number of rows in one statement with one bound value: D1 takes 100 values a statement.
 * A row that breaks a constraint fails the statement, and with it the batch.
 */
export function insertRows<Table extends SQLiteTable>(
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): SQL {
  const values = JSON.stringify(storedValues(table, rows));
  return sql`${insertionInto(table)} FROM json_each(${values}) WHERE true`;
}

/** A condition that a column is one of many values, bound as one JSON text in this place. */
export function isOneOf(column: SQL | SQLiteColumn, values: Placeholder): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${values}))`;
}
