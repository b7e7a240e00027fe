import { registerHooks } from "node:module";

// The messages ask Vite where they run. Here no Vite answers: it is a server.
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith("/i18n/compiled/runtime.js")) return loaded;
    const source = String(loaded.source).replaceAll("import.meta.env.SSR", "true");
    return { ...loaded, source };
  },
});
