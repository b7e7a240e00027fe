import { execFileSync } from "node:child_process";

/** Compiles the messages once before the tests, in a process of its own. */
export function setup() {
  execFileSync("node_modules/.bin/node", ["scripts/compile-messages.ts"], { stdio: "inherit" });
}
