import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const dropping = [/catch\s*\{/, /\.catch\(\s*\(\s*\)\s*=>/];

test("no error is dropped unseen on the site's side", () => {
  const files = globSync(["app/**/*.{ts,tsx}", "workers/**/*.ts", "emails/**/*.{ts,tsx}"]);
  expect(files.length).toBeGreaterThan(300);
  const own = files.filter((file) => !file.startsWith("app/i18n/compiled/"));
  const guilty = own.filter((file) => {
    const text = readFileSync(file, "utf8");
    return dropping.some((pattern) => pattern.test(text));
  });
  expect(guilty).toEqual([]);
});
