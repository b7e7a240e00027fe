import { rmSync, writeFileSync } from "node:fs";
import { mustRun } from "./command.ts";
import { hasNoRoom } from "./disk.mjs";
import { fingerprint, readSeal } from "./fingerprint.ts";
import { folderIsBusy, takeLock } from "./lock.mjs";

/** The Worker as it is served and deployed, in one file. */
export const workerBundle = "build/worker/index.js";

const seal = "build/.fingerprint";
const sources = [
  "app",
  "emails",
  "workers",
  "public",
  "scripts/paraglide-options.ts",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "wrangler.toml",
];

/** Builds the site, unless nothing it is made of has changed since the last time. */
export async function buildSite(): Promise<void> {
  const now = fingerprint(sources);
  if (readSeal(seal) === now) return;
  const release = await takeLock(".", folderIsBusy);
  try {
    console.log("Building the site…");
    // What a build that is broken off leaves behind is no build.
    rmSync(seal, { force: true });
    await mustRun("remix", ["vite:build"]);
    await mustRun("wrangler", ["deploy", "--dry-run", "--outdir", "build/worker"]);
    writeFileSync(seal, now);
  } catch (error) {
    // Tools that find no room to write may go on, and stumble over what is missing.
    if (hasNoRoom(["."])) throw new Error("ENOSPC: no space left to build", { cause: error });
    throw error;
  } finally {
    release();
  }
}

if (import.meta.main) await buildSite();
