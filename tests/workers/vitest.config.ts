import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { mutate } from "../support/vite/mutate.ts";
import { serverBuild } from "../support/vite/server-build.ts";
import { withoutMaps } from "../support/vite/without-maps.ts";

const root = new URL("../..", import.meta.url).pathname;

/** Bundled beforehand: what is CommonJS, and what would be hundreds of modules for each file. */
const bundled = [
  "@conform-to/react",
  "@conform-to/zod/v4",
  "@react-email/components",
  "@remix-run/cloudflare",
  "@remix-run/react",
  "cheerio",
  "drizzle-orm",
  "drizzle-orm/d1",
  "drizzle-orm/sqlite-core",
  "ipaddr.js",
  "react",
  "react-dom/server.browser",
  "react/jsx-dev-runtime",
  "react/jsx-runtime",
  "zod",
];

export default defineConfig({
  root,
  cacheDir: `${root}.wrangler/vite`,
  plugins: [
    mutate(),
    serverBuild(),
    withoutMaps(),
    cloudflareTest(async () => ({
      main: "./workers/app.ts",
      wrangler: { configPath: `${root}wrangler.toml` },
      miniflare: {
        bindings: {
          // Loopback, so that LIMITS=off is heard: what books a lot here is no robot.
          PUBLIC_ORIGIN: "http://localhost:8787",
          LIMITS: "off",
          MAIL_TRANSPORT: "preview",
          PREVIEW_HOSTS: "couverts.example",
          LINK_SECRET: "a secret that only the tests know",
          PROOF_RUNS: process.env.PROOF_RUNS ?? "",
          PROOF_SEED: process.env.PROOF_SEED ?? "",
          PROOF_PATH: process.env.PROOF_PATH ?? "",
          MIGRATIONS: await readD1Migrations(`${root}migrations`),
        },
      },
    })),
  ],
  // React Email asks for React 19's file first, and falls back on this one.
  resolve: { alias: { "react-dom/server.edge": "react-dom/server.browser" } },
  test: {
    name: "workers",
    // No measure of speed: the machine may be busy with something else.
    testTimeout: 15_000,
    // The files share two runtimes; each begins with nothing in them.
    maxWorkers: 2,
    isolate: false,
    include: ["tests/workers/**/*.test.{ts,tsx}"],
    setupFiles: [
      `${root}tests/support/workers/quiet-requests.ts`,
      `${root}tests/support/workers/migrated.ts`,
    ],
    globalSetup: `${root}tests/support/vite/mail-server.ts`,
    fsModuleCache: true,
    deps: { optimizer: { ssr: { enabled: true, include: bundled } } },
  },
});
