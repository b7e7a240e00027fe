import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { hasNoRoom } from "./disk.mjs";
import { folderIsBusy, takeLock } from "./lock.mjs";

const installed = "node_modules/.package-lock.json";

function isInstalled() {
  if (!existsSync(installed) || !existsSync("node_modules/.bin/node")) return false;
  return statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

const diskIsFull = "The disk is full: free some space, then start again.";
const lookMilliseconds = 500;

function whyNot(output) {
  if (/ENOSPC|EDQUOT|no space left|disk is full/i.test(output)) return diskIsFull;
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
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  // Before npm begins: a signal that comes in between would leave it behind.
  for (const signal of signals) process.on(signal, stop);
  const child = spawn("npm", args, { stdio: ["ignore", "inherit", "pipe"], detached: true });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
    process.stderr.write(chunk);
  });
  function end() {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
  function stop() {
    end();
    console.log("\nStopped during the installation. The next start begins it anew.");
    process.exit(130);
  }
  return new Promise((resolve, reject) => {
    // npm tries for minutes on a full disk, then speaks of something else.
    const look = setInterval(() => {
      if (!hasNoRoom([".", homedir()])) return;
      output += diskIsFull;
      end();
    }, lookMilliseconds);
    child.on("error", () => reject(new Error("npm is missing: install Node with npm first.")));
    child.on("close", (code) => {
      clearInterval(look);
      for (const signal of signals) process.off(signal, stop);
      if (code === 0) resolve();
      else reject(new Error(whyNot(output)));
    });
  });
}

/** Installs what package-lock.json names, when it is not there or older than the lock file. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const release = await takeLock(".", folderIsBusy);
  console.log("Installing what package-lock.json names (once, about a minute)…");
  await install();
  release();
}
