import type { Plugin, ViteDevServer } from "vite";
import type { Background } from "./dev-background.ts";
import { send, toRequest } from "./node-bridge.ts";

const backgroundSources = /\/(app\/(domain|server|i18n\/compiled)|emails|workers)\//;

function reloadOnChange(server: ViteDevServer, background: Background): void {
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.on("all", (_event, file) => {
    if (!backgroundSources.test(file)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      background.reload().catch((error: unknown) => server.config.logger.error(String(error)));
    }, 300);
  });
}

/** Answers every page through workers/fetch.ts, hot, with the bindings of the background. */
export function devPlatform(background: Background, origin: string): Plugin {
  return {
    name: "couverts-dev-platform",
    // Before Remix's plugin, which would answer without bindings.
    enforce: "pre",
    configureServer(server) {
      reloadOnChange(server, background);
      return () => {
        server.middlewares.use(async (message, response, next) => {
          try {
            const { handleFetch } = await server.ssrLoadModule("/workers/fetch.ts");
            const request = await toRequest(message, `${origin}${message.originalUrl}`);
            const bindings = await background.miniflare.getBindings();
            const ctx = { waitUntil: () => {}, passThroughOnException: () => {} };
            await send(await handleFetch(request, bindings, ctx), response);
          } catch (error) {
            next(error);
          }
        });
      };
    },
  };
}
