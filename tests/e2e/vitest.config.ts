import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    name: "e2e",
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: ["tests/support/served-site.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One Chromium and one site share the machine.
    maxWorkers: 1,
  },
});
