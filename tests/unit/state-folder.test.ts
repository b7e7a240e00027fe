import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../scripts/folder.ts";
import { takeLock } from "../../scripts/lock.mjs";

test("a folder is made with all that it lies in, and may be there already", () => {
  const base = mkdtempSync(join(tmpdir(), "couverts-folder-"));
  makeFolder(join(base, "a/b/c"));
  makeFolder(join(base, "a/b/c"));
  expect(statSync(join(base, "a/b/c")).isDirectory()).toBe(true);
  rmSync(base, { recursive: true });
});

test.runIf(existsSync("/proc"))("a folder that cannot be made is refused at once", () => {
  expect(() => makeFolder("/proc/nope")).toThrow(/ENOENT|EACCES|EPERM/);
  expect(() => makeFolder("/dev/null/nope")).toThrow("ENOTDIR");
});

test("a lock is held once, in words, until it is let go", async () => {
  const folder = mkdtempSync(join(tmpdir(), "couverts-lock-"));
  const release = await takeLock(folder, "It is busy.");
  await expect(takeLock(folder, "It is busy.")).rejects.toThrow("It is busy.");
  release();
  (await takeLock(folder, "It is busy."))();
  rmSync(folder, { recursive: true });
});
