import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, expect, test } from "vitest";

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A folder with nothing installed, and an npm that does what `script` says. */
function aFolder(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "couverts-installation-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of ["run.mjs", "installation.mjs", "lock.mjs", "disk.mjs"]) {
    cpSync(`scripts/${file}`, join(folder, "scripts", file));
  }
  writeFileSync(join(folder, "package-lock.json"), "{}");
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/npm"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "bin/npm"), 0o755);
  return folder;
}

/** Starts there. `until` waits for words that it says, `ended` for its end. */
function start(folder: string) {
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}/bin${delimiter}${process.env.PATH}` },
  });
  ends.push(() => child.kill("SIGKILL"));
  let said = "";
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, said }));
  });
  function until(words: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => said.includes(words) && resolve();
      for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
      look();
    });
  }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  return { until, ended, stop: () => child.kill("SIGINT") };
}

test("Ctrl-C during the installation ends all of it, and says that the next start begins it anew", async () => {
  const installation = start(aFolder("echo fetching; sleep 600"));
  await installation.until("fetching");
  installation.stop();
  expect(await installation.ended).toEqual({
    code: 130,
    said: expect.stringContaining("The next start begins it anew."),
  });
});

test.each([
  ["npm error ENOSPC: no space left on device, write", "The disk is full: free some space"],
  ["npm error code EDQUOT", "The disk is full: free some space"],
  ["npm error network ENOTFOUND registry.npmjs.org", "there is no way to npm's registry"],
  ["npm error something else", "The installation failed: see the lines above."],
])("an installation that ends with «%s» is told in words", async (error, words) => {
  const { code, said } = await start(aFolder(`echo "${error}" >&2; exit 1`)).ended;
  expect([code, said]).toEqual([1, expect.stringContaining(words)]);
});

test("a second start during the installation says so, and leaves the first one alone", async () => {
  const folder = aFolder("echo fetching; sleep 600");
  const first = start(folder);
  await first.until("fetching");
  const second = await start(folder).ended;
  expect([second.code, second.said]).toEqual([1, expect.stringContaining("let it end, or stop")]);
  first.stop();
  expect((await first.ended).code).toBe(130);
});

test("what is stuck and hears no signal is ended all the same", async () => {
  const folder = aFolder("exit 0");
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
  writeFileSync(
    join(folder, "node_modules/.bin/node"),
    "#!/bin/sh\ntrap '' INT TERM HUP\necho stuck\nwhile :; do sleep 0.1; done\n",
    { mode: 0o755 },
  );
  const stuck = start(folder);
  await stuck.until("stuck");
  stuck.stop();
  expect(await stuck.ended).toEqual({ code: 130, said: expect.stringContaining("Stopped") });
}, 20_000);
