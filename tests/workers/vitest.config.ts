import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { serverBuild } from "../support/server-build.ts";

const root = new URL("../..", import.meta.url).pathname;

export default defineConfig({
  root,
  plugins: [
    serverBuild(),
    cloudflareTest(async () => ({
      main: "./workers/app.ts",
      wrangler: { configPath: `${root}wrangler.toml` },
      miniflare: {
        bindings: {
          LINK_SECRET: "a secret that only the tests know",
          MIGRATIONS: await readD1Migrations(`${root}migrations`),
        },
      },
    })),
  ],
  // React Email asks for React 19's file first, and falls back on this one.
  resolve: { alias: { "react-dom/server.edge": "react-dom/server.browser" } },
  test: {
    name: "workers",
    include: ["tests/workers/**/*.test.{ts,tsx}"],
    setupFiles: [`${root}tests/support/migrated.ts`],
    deps: {
      optimizer: {
        ssr: {
          enabled: true,
          // Bundles found on the way would make vitest load everything anew, in the middle of a run.
          noDiscovery: true,
          // Vitest hands all modules to each file's worker in one message, of 32 MiB at most.
          esbuildOptions: { sourcemap: false, minifyWhitespace: true, minifySyntax: true },
          include: [
            "@conform-to/react",
            "@conform-to/zod/v4",
            "@remix-run/cloudflare",
            "@remix-run/react",
            "@react-email/render",
            "react",
            "react/jsx-runtime",
            "react/jsx-dev-runtime",
            "react-dom/server.browser",
          ],
        },
      },
    },
  },
});
