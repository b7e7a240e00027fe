import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { mustRun } from "./command.ts";
import { stateDir } from "./state.ts";

/** Where a statement goes: the deployment, or this machine. */
export type Place = "remote" | "local";

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Executes statements on the site's database through wrangler; throws with what it printed. */
export async function executeOn(place: Place, statements: string): Promise<void> {
  const file = `.statements-${randomUUID()}.sql`;
  const where = place === "remote" ? ["--remote"] : ["--local", "--persist-to", stateDir()];
  try {
    writeFileSync(file, statements, { mode: 0o600 });
    await mustRun("wrangler", ["d1", "execute", "couverts", ...where, "--yes", "--file", file]);
  } finally {
    rmSync(file, { force: true });
  }
}
