import { isOfOtherMigrations, readMigrations } from "./schema-version.ts";

// As wrangler keeps it, which applies the same migrations to the deployment.
const makeList = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

async function appliedTo(database: D1Database): Promise<string[]> {
  const list = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'd1_migrations'");
  if ((await list.first()) === null) return [];
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all();
  return results.map(({ name }) => String(name));
}

/** The words for data that this version cannot read; nothing of it was touched. */
function earlierMessage(directory: string): string {
  const place = process.env.STATE_DIR ? `STATE_DIR=${process.env.STATE_DIR} ` : "";
  return `${directory} holds the data of an earlier version, which this one cannot read. Nothing of it was touched.
Empty it with \`${place}npm run reset\`, or choose another place for the new: STATE_DIR=… npm start`;
}

/** Brings a database to the newest migration, each one whole or not at all. */
export async function migrateDatabase(database: D1Database, directory: string): Promise<void> {
  const applied = await appliedTo(database);
  if (await isOfOtherMigrations(database, applied)) throw new Error(earlierMessage(directory));
  await database.prepare(makeList).run();
  const note = database.prepare("INSERT INTO d1_migrations (name) VALUES (?)");
  for (const { name, statements } of readMigrations()) {
    if (applied.includes(name)) continue;
    const steps = statements.map((statement) => database.prepare(statement));
    await database.batch([...steps, note.bind(name)]);
  }
}
