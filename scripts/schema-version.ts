import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { unstable_splitSqlQuery as statementsOf } from "wrangler";

type Migration = { name: string; statements: string[] };

/** The migrations of the folder `migrations`, in their order. */
export function readMigrations(): Migration[] {
  const names = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => ({
    name,
    statements: statementsOf(readFileSync(`migrations/${name}`, "utf8")),
  }));
}

const readSchema = `SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema
  WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
    AND name NOT LIKE 'd1\\_%' ESCAPE '\\'
  ORDER BY type, name`;

function written(rows: readonly Record<string, unknown>[]): string {
  return rows.map(({ type, name, sql }) => `${type} ${name} ${sql}`.replace(/\s+/g, " ")).join(";");
}

/** What a database is after these migrations. */
function schemaAfter(migrations: readonly Migration[]): string {
  const database = new DatabaseSync(":memory:");
  for (const { statements } of migrations) database.exec(statements.join(";\n"));
  const rows = database.prepare(readSchema).all();
  database.close();
  return written(rows);
}

/**
 * Whether the database was made by other migrations than those of its names here: by an earlier
 * version, whose migrations were written anew since.
 */
export async function isOfOtherMigrations(
  database: D1Database,
  applied: readonly string[],
): Promise<boolean> {
  const known = readMigrations().filter(({ name }) => applied.includes(name));
  if (known.length < applied.length) return true;
  const { results } = await database.prepare(readSchema).all();
  return written(results) !== schemaAfter(known);
}
