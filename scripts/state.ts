import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { mustRun } from "./command.ts";

/** Where the embedded database, objects, files and queues lie. */
export function stateDir(): string {
  return resolve(process.env.STATE_DIR || ".wrangler/state");
}

/** Brings the embedded database to the newest migration. */
export async function migrate(directory: string): Promise<void> {
  const place = ["--local", "--persist-to", directory];
  await mustRun("wrangler", ["d1", "migrations", "apply", "couverts", ...place]);
}

/** The secret behind the guests' links: made once for each place, and kept there. */
export function linkSecret(directory: string): string {
  const file = `${directory}/link-secret`;
  mkdirSync(directory, { recursive: true });
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
