import { existsSync } from "node:fs";
import { mustRun, run } from "./command.ts";

const machines = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

async function ofTheMachine(): Promise<string | null> {
  for (const name of machines) {
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
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  return ofTheMachine();
}

async function ofPlaywright(): Promise<string> {
  const { chromium } = await import("@playwright/test");
  if (!existsSync(chromium.executablePath())) {
    console.log("Installing Playwright's chromium…");
    await mustRun("playwright", ["install", "chromium"]);
  }
  return chromium.executablePath();
}

/** A Chromium to drive: CHROMIUM, the machine's own, else Debian's package, else Playwright's. */
export async function chromiumPath(): Promise<string> {
  const given = process.env.CHROMIUM || null;
  return given ?? (await ofTheMachine()) ?? (await ofDebian()) ?? (await ofPlaywright());
}
