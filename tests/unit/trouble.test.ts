import { expect, test } from "vitest";
import { troubleMessage } from "../../scripts/trouble.ts";

const here = { port: 8787, place: "/data" };

function failure(message: string, code = "", cause?: Error): Error {
  return Object.assign(new Error(message, { cause }), { code });
}

test.each([
  ["a full disk", failure("ENOSPC: no space left on device, write")],
  ["a full disk under the database", failure("D1_ERROR: database or disk is full: SQLITE_FULL")],
  ["a full disk behind another failure", failure("internal error", "", failure("disk I/O error"))],
])("%s is said as one", (_what, error) => {
  expect(troubleMessage(error, here)).toBe(
    "The disk is full: free some space where /data and this folder lie, then start again.",
  );
});

test("a port taken between the look and the start is said as one in use", () => {
  const taken = failure("Address already in use", "ERR_ADDRESS_IN_USE");
  expect(troubleMessage(taken, here)).toContain("PORT=8788 npm start");
  expect(troubleMessage(taken, { ...here, port: 65_535 })).toContain("PORT=65534 npm start");
});

test.each(["EACCES: permission denied, mkdir", "EROFS: read-only file system", "SQLITE_READONLY"])(
  "a place that cannot be written is said as one: %s",
  (message) => {
    expect(troubleMessage(failure(message), here)).toContain("/data cannot be written.");
  },
);

test.each([
  ["ENOENT: no such file or directory, mkdir '/data/v3'", "/data cannot be written."],
  ["ENOTDIR: not a directory, mkdir '/data/v3'", "/data is no folder."],
  ["ENAMETOOLONG: name too long, mkdir '/data/v3'", "/data is no folder."],
  ["EACCES: permission denied, mkdir '/couverts/build'", "This folder cannot be written."],
  ["D1_ERROR: file is not a database: SQLITE_NOTADB", "The data in /data is damaged."],
  ["D1_ERROR: database is locked: SQLITE_BUSY", "Something else works on the data in /data."],
])("%s is said as: %s", (message, words) => {
  expect(troubleMessage(failure(message), here)).toContain(words);
});

test("a file of the site that is missing is no fault of the data", () => {
  const missing = "ENOENT: no such file or directory, open '/couverts/build/worker/index.js'";
  expect(troubleMessage(failure(missing), here)).toBe(missing);
});

test("anything else is said as it is", () => {
  expect(troubleMessage(failure("The build failed: see above."), here)).toBe(
    "The build failed: see above.",
  );
});
