import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import { paraglideOptions } from "./scripts/paraglide-options.ts";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The server build is the whole Worker, not only Remix's routes: one copy of every module. */
function workerEntry(): Plugin {
  return {
    name: "couverts-worker-entry",
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: "./workers/app.ts" } } } : undefined,
  };
}

/** The messages' plurals by rules that are kept. */
function keptPlurals(): Plugin {
  const plural = fileURLToPath(new URL("./app/i18n/plural.ts", import.meta.url));
  return {
    name: "couverts-kept-plurals",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "../registry.js" && importer?.includes("/i18n/compiled/messages/") ? plural : null,
  };
}

export default defineConfig(({ command }) => ({
  plugins: [
    keptPlurals(),
    paraglideVitePlugin(paraglideOptions),
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    workerEntry(),
  ],
  // React Email asks for React 19's file first, and falls back on this one.
  resolve: { alias: { "react-dom/server.edge": "react-dom/server" } },
  // In development these would break React's CommonJS.
  ...(command === "build" && {
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: true, resolve: { conditions: ["workerd", "worker", "browser"] } },
  }),
  build: {
    target: "es2022",
    rollupOptions: { external: [/^cloudflare:/, /^node:/, ...builtinModules] },
  },
}));
