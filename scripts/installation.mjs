import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";

function isInstalled() {
  if (!existsSync(installed) || !existsSync("node_modules/.bin/node")) return false;
  return statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

/** Installs what package-lock.json names, when it is not there or older than the lock file. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing what package-lock.json names (once, about a minute)…");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
}
