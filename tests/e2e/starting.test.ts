import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../scripts/port.ts";
import { withSiteDatabase } from "../../scripts/site-database.ts";
import { journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";

const root = new URL("../..", import.meta.url).pathname;
const ends: (() => void)[] = [];

journey.afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "couverts-starting-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `npm start`, or another of its scripts. `until` waits for words that it says, `ended` for its end. */
function start(settings: { PORT: string; STATE_DIR: string }, name = "start") {
  const child = spawn(process.execPath, ["scripts/run.mjs", name], {
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

journey("a port that is in use is said in words, with another one to choose", async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, "localhost", listening));
  ends.push(() => server.close());
  const { code, said } = await start({ PORT: String(port), STATE_DIR: aFolder() }).ended;
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use.`);
  expect(said).toContain(`PORT=${port + 1} npm start`);
});

for (const place of ["a-file", "a-file/below", "/proc/nope"]) {
  journey(`data that cannot lie at ${place}, where STATE_DIR says, is said in words`, async () => {
    const folder = aFolder();
    writeFileSync(join(folder, "a-file"), "");
    const settings = { PORT: String(await freePort()), STATE_DIR: resolve(folder, place) };
    const { code, said } = await start(settings).ended;
    expect(code).toBe(1);
    expect(said).toContain("STATE_DIR=…");
    expect(said).not.toMatch(/^\s+at /m);
  });
}

journey(
  "a second start on the same data says so, and the data of an earlier version is told too",
  async () => {
    const settings = { PORT: String(await freePort()), STATE_DIR: aFolder() };
    const first = start(settings);
    await first.until("Couverts is served.");
    for (const name of ["start", "reset"]) {
      const refused = await start({ ...settings, PORT: String(await freePort()) }, name).ended;
      expect([refused.code, refused.said]).toEqual([
        1,
        expect.stringContaining(`at work on ${settings.STATE_DIR}`),
      ]);
    }
    first.stop();
    expect((await first.ended).code).toBe(0);

    await withSiteDatabase(settings.STATE_DIR, async (database) => {
      await database.exec("INSERT INTO d1_migrations (name) VALUES ('0000_of-another-time.sql')");
    });
    const earlier = await start(settings).ended;
    expect([earlier.code, earlier.said]).toEqual([
      1,
      expect.stringContaining(`STATE_DIR=${settings.STATE_DIR} npm run reset`),
    ]);
    expect((await start(settings, "reset").ended).code).toBe(0);
    const anew = start(settings);
    await anew.until("Couverts is served.");
    anew.stop();
    expect((await anew.ended).code).toBe(0);
  },
);

for (const moment of ["Applying migrations…", "Seeding the demo…", "Starting the site…"]) {
  journey(
    `Ctrl-C at «${moment}» leaves nothing half done: the next start serves the demo, and ends when told`,
    async () => {
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
  );
}
