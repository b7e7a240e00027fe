// Runs scripts/<name>.ts with the Node that the project brings, on a machine that may have an
// older one and nothing installed. Only what Node 20 knows may be used here.
import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { ensureInstalled } from "./installation.mjs";

// What was asked to stop and does not, because it is stuck, is ended all the same.
const patienceMilliseconds = 5_000;

process.chdir(new URL("..", import.meta.url).pathname);
const [name, ...rest] = process.argv.slice(2);

try {
  await ensureInstalled();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const binaries = resolve("node_modules/.bin");
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
const child = spawn(`${binaries}/node`, [`scripts/${name}.ts`, ...rest], {
  stdio: "inherit",
  env: {
    ...process.env,
    PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`,
    WRANGLER_SEND_METRICS: "false",
    // It warns of secrets that are missing here, as they should be.
    WRANGLER_LOG: process.env.WRANGLER_LOG ?? "error",
  },
});
function stop(signal) {
  child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), patienceMilliseconds).unref();
}
child.on("error", (error) => {
  console.error(`Node cannot be run: ${error.message}. Remove node_modules, then start again.`);
  process.exit(1);
});
child.on("exit", (code, signal) => {
  // It ended before it could say so itself.
  if (signal) console.log(`\nStopped (${signal}).`);
  process.exit(code ?? 130);
});
