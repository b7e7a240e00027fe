import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["tests/{unit,workers,e2e}/vitest.config.ts"],
    globalSetup: ["tests/support/compiled-messages.ts"],
  },
});
