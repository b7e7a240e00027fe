import { defineConfig } from "vitest/config";

// Wrangler warns of secrets that are missing here, as they should be.
process.env.WRANGLER_LOG ??= "error";

export default defineConfig({
  test: {
    projects: ["tests/{unit,workers}/vitest.config.ts"],
    globalSetup: ["tests/support/vite/compiled-messages.ts"],
  },
});
