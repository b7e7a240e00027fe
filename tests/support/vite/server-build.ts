import type { RouteConfigEntry } from "@remix-run/route-config";
import type { Plugin } from "vite";
import routeConfig from "#app/routes.ts";

const specifier = "virtual:remix/server-build";

type Route = { id: string; parentId?: string; path?: string; index?: boolean; file: string };

function flatten(entries: RouteConfigEntry[], parentId: string): Route[] {
  return entries.flatMap(({ children = [], id, ...entry }) => {
    const route = { ...entry, parentId, id: id ?? entry.file.replace(/\.tsx?$/, "") };
    return [route, ...flatten(children, route.id)];
  });
}

function moduleOf(routes: Route[]): string {
  const imports = routes.map(({ file }, at) => `import * as route${at} from "/app/${file}";`);
  const manifest = Object.fromEntries(
    routes.map(({ file: _file, ...route }) => [
      route.id,
      { ...route, module: "/none.js", hasLoader: false, hasAction: false },
    ]),
  );
  const entries = routes.map(
    ({ id }, at) =>
      `${JSON.stringify(id)}: { ...manifest[${JSON.stringify(id)}], module: route${at} }`,
  );
  return `${imports.join("\n")}
import * as entryServer from "/app/entry.server.tsx";
const manifest = ${JSON.stringify(manifest)};
export const routes = { ${entries.join(", ")} };
export const entry = { module: entryServer };
export const assets = { entry: { module: "/none.js", imports: [] }, routes: manifest, url: "/none.js", version: "tests" };
export const future = { v3_fetcherPersist: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true, v3_routeConfig: true, v3_singleFetch: true, v3_throwAbortReason: true };
export const mode = "production";
export const basename = "/";
export const publicPath = "/";
export const isSpaMode = false;
export const assetsBuildDirectory = "build/client";`;
}

/** Gives tests the routes from their sources, in place of Remix's own Vite plugin. */
export function serverBuild(): Plugin {
  return {
    name: "couverts-server-build",
    enforce: "pre",
    resolveId: (id) => (id === specifier ? `\0${specifier}` : null),
    load: (id) =>
      id === `\0${specifier}`
        ? moduleOf([{ id: "root", path: "", file: "root.tsx" }, ...flatten(routeConfig, "root")])
        : null,
  };
}
