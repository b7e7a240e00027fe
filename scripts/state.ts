import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeFolder } from "./folder.ts";
import { takeLock } from "./lock.mjs";
import { migrateDatabase } from "./migrate-database.ts";
import { withSiteDatabase } from "./site-database.ts";

/** Where the embedded database, objects, files and queues lie. */
export function stateDir(): string {
  return resolve(process.env.STATE_DIR || ".wrangler/state");
}

/** Keeps the data for this process alone until it ends; throws in words when another works on it. */
export async function holdState(directory: string): Promise<void> {
  makeFolder(directory);
  await takeLock(
    directory,
    `Another command is at work on ${directory}. Stop it first, or choose another place: STATE_DIR=… PORT=… npm start`,
  );
}

/** Brings the database that lies in `directory` to the newest migration; no site is served from it. */
export function migrate(directory: string): Promise<void> {
  return withSiteDatabase(directory, (database) => migrateDatabase(database, directory));
}

/** The secret behind the guests' links: made once for each place, and kept there. */
export function linkSecret(directory: string): string {
  const file = `${directory}/link-secret`;
  makeFolder(directory);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const secret = randomBytes(32).toString("base64url");
  // Written aside first: a disk that is full, or an end in between, leaves no half of a secret.
  writeFileSync(`${file}.new`, secret, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secret;
}

/** Empties the local data; the secret stays with its links. */
export function emptyState(directory: string): void {
  rmSync(`${directory}/v3`, { recursive: true, force: true });
}
