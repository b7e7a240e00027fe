import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { freePort } from "../../scripts/port.ts";

const root = new URL("../..", import.meta.url).pathname;
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "couverts-starting-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the site as `npm start` does. `until` waits for words that it says, `ended` for its end. */
function start(settings: { PORT: string; STATE_DIR: string }) {
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  ends.push(() => child.kill("SIGKILL"));
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, said }));
  });
  function until(words: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => said.includes(words) && resolve();
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`It ended before it said "${words}":\n${said}`)));
    });
  }
  return { until, ended, stop: () => child.kill("SIGINT") };
}

test("a port that is in use is said in words, with another one to choose", async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, "localhost", listening));
  ends.push(() => server.close());
  const { code, said } = await start({ PORT: String(port), STATE_DIR: aFolder() }).ended;
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use.`);
  expect(said).toContain(`PORT=${port + 1} npm start`);
});

test("data that cannot lie where STATE_DIR says is said in words", async () => {
  const file = join(aFolder(), "a-file");
  writeFileSync(file, "");
  const { code, said } = await start({ PORT: String(await freePort()), STATE_DIR: file }).ended;
  expect(code).toBe(1);
  expect(said).toContain("STATE_DIR=…");
  expect(said).not.toMatch(/^\s+at /m);
});

test.each(["Applying migrations…", "Seeding the demo…", "Starting the site…"])(
  "Ctrl-C at «%s» leaves nothing half done: the next start serves the demo, and ends when told",
  async (moment) => {
    const settings = { PORT: String(await freePort()), STATE_DIR: aFolder() };
    const first = start(settings);
    await first.until(moment);
    first.stop();
    const stopped = await first.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.said).toContain("Stopped before the site was ready.");

    const second = start(settings);
    await second.until("Couverts is served.");
    const home = await fetch(`http://localhost:${settings.PORT}/`);
    expect([home.status, await home.text()]).toEqual([
      200,
      expect.stringContaining("Aux Deux Merisiers"),
    ]);
    second.stop();
    expect((await second.ended).code).toBe(0);
  },
  120_000,
);
