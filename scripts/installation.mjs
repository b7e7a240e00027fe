import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";

function isInstalled() {
  if (!existsSync(installed) || !existsSync("node_modules/.bin/node")) return false;
  return statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

function whyNot(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return "The disk is full: free some space, then start again.";
  }
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return "The packages could not be fetched: there is no way to npm's registry from here. Look at the network, then start again.";
  }
  return "The installation failed: see the lines above. The next start tries again.";
}

/** Runs npm as a group of its own, so that nothing of it outlives this process. */
function install() {
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--fetch-retry-mintimeout=1000",
  ];
  const child = spawn("npm", args, { stdio: ["ignore", "inherit", "pipe"], detached: true });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
    process.stderr.write(chunk);
  });
  function stop() {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
    console.log("\nStopped during the installation. The next start begins it anew.");
    process.exit(130);
  }
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.on("error", () => reject(new Error("npm is missing: install Node with npm first.")));
    child.on("close", (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (code === 0) resolve();
      else reject(new Error(whyNot(output)));
    });
  });
}

/** Installs what package-lock.json names, when it is not there or older than the lock file. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing what package-lock.json names (once, about a minute)…");
  await install();
}
