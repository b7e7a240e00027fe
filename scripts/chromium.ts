import { existsSync } from "node:fs";
import { mustRun, run } from "./command.ts";

/** Chromium without the windows that nobody looks at: the same pages in half the time. */
const shell = "chromium-headless-shell";
const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

async function ofTheMachine(names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const { ok, output } = await run("which", [name]);
    if (ok) return output.trim();
  }
  return null;
}

async function ofDebian(): Promise<string | null> {
  const maySetUp = process.getuid?.() === 0 && (await run("which", ["apt-get"])).ok;
  if (!maySetUp) return null;
  console.log("Installing Debian's chromium…");
  await run("apt-get", ["update"]);
  for (const name of [shell, "chromium"]) {
    const { ok } = await run("apt-get", ["install", "--yes", "--no-install-recommends", name]);
    if (ok) return ofTheMachine([name]);
  }
  return null;
}

async function ofPlaywright(): Promise<string> {
  const { chromium } = await import("@playwright/test");
  if (!existsSync(chromium.executablePath())) {
    console.log("Installing Playwright's chromium…");
    await mustRun("playwright", ["install", "chromium"]);
  }
  return chromium.executablePath();
}

/**
 * A Chromium to drive: CHROMIUM, the machine's own without windows, else Debian's package, else any of
 * the machine's, else Playwright's.
 */
export async function chromiumPath(): Promise<string> {
  const given = process.env.CHROMIUM || (await ofTheMachine([shell]));
  return given ?? (await ofDebian()) ?? (await ofTheMachine(browsers)) ?? (await ofPlaywright());
}
