import { expect, test } from "vitest";
import { troubleWords } from "../../scripts/trouble.ts";

const here = { port: 8787, place: "/data" };

function failure(message: string, code = "", cause?: Error): Error {
  return Object.assign(new Error(message, { cause }), { code });
}

test.each([
  ["a full disk", failure("ENOSPC: no space left on device, write")],
  ["a full disk under the database", failure("D1_ERROR: database or disk is full: SQLITE_FULL")],
  ["a full disk behind another failure", failure("internal error", "", failure("disk I/O error"))],
])("%s is said as one", (_what, error) => {
  expect(troubleWords(error, here)).toBe(
    "The disk is full: free some space where /data and this folder lie, then start again.",
  );
});

test("a port taken between the look and the start is said as one in use", () => {
  const taken = failure("Address already in use", "ERR_ADDRESS_IN_USE");
  expect(troubleWords(taken, here)).toContain("PORT=8788 npm start");
  expect(troubleWords(taken, { ...here, port: 65_535 })).toContain("PORT=65534 npm start");
});

test.each(["EACCES: permission denied, mkdir", "EROFS: read-only file system", "SQLITE_READONLY"])(
  "a place that cannot be written is said as one: %s",
  (message) => {
    expect(troubleWords(failure(message), here)).toContain("/data cannot be written.");
  },
);

test("anything else is said as it is", () => {
  expect(troubleWords(failure("The build failed: see above."), here)).toBe(
    "The build failed: see above.",
  );
});
