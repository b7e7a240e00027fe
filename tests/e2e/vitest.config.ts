import { defineConfig } from "vitest/config";

const root = new URL("../..", import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    name: "e2e",
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: [`${root}tests/support/e2e/served-site.ts`],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One Chromium and one site serve both: while one waits for a mail, the other goes on.
    maxWorkers: 2,
  },
});
