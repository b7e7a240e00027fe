// Runs scripts/<name>.ts with the Node that the project brings, on a machine that may have an
// older one and nothing installed. Only what Node 20 knows may be used here.
import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { ensureInstalled } from "./installation.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
const [name, ...rest] = process.argv.slice(2);

try {
  await ensureInstalled();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const binaries = resolve("node_modules/.bin");
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
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
