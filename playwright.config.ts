import { defineConfig } from "@playwright/test";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/support/e2e/global-setup.ts",
  // Some journeys start a whole site, or wait for what leaves after the undo.
  timeout: 180_000,
  globalTimeout: 1_200_000,
  // One site serves both: while one waits for a mail, the other goes on.
  workers: 2,
  reporter: [["dot"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "fr-FR",
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    launchOptions: { executablePath: process.env.CHROMIUM, args: flags },
  },
});
