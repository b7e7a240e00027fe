import * as build from "virtual:remix/server-build";
import {
  type ActionFunction,
  createRequestHandler,
  type RequestHandler,
} from "@remix-run/cloudflare";
import { bodyLimitOf, isRushed, usualBodyLimit } from "#app/http/route-handle.ts";
import { calledOnce } from "#workers/http/action-outcome.ts";

type Routes = typeof build.routes;
type Route = Routes[string];
type Page = {
  address: RegExp;
  action: ActionFunction | undefined;
  isRushed: boolean;
  bodyLimit: number;
  respond: RequestHandler;
};

function withActionCalledOnce(route: Route): Route {
  const { action } = route.module;
  if (!action) return route;
  return { ...route, module: { ...route.module, action: calledOnce(action) } };
}

function only<Value>(of: Record<string, Value>, ids: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)));
}

const allRoutes: Routes = Object.fromEntries(
  Object.entries(build.routes).map(([id, route]) => [id, withActionCalledOnce(route)]),
);
/** Answers any address, by all of the routes. */
export const respondAny = createRequestHandler(
  { ...build, routes: allRoutes },
  import.meta.env.MODE,
);

function ancestry(route: Route): Route[] {
  const parent = route.parentId ? allRoutes[route.parentId] : undefined;
  return parent ? [...ancestry(parent), route] : [route];
}

/** A page answered by its own routes alone: Remix ranks all that it is given, at every request. */
function pageOf(route: Route): Page {
  const line = ancestry(route);
  const ids = new Set(line.map(({ id }) => id));
  // The browser takes a parent that it knows for the whole page unless it knows the parent's index.
  for (const { id, index, parentId } of Object.values(allRoutes)) {
    if (index && parentId && ids.has(parentId)) ids.add(id);
  }
  const pattern = line
    .flatMap(({ path }) => path || [])
    .map((path) => `/${path.replaceAll(".", "\\.").replace(/:(\w+)/g, "(?<$1>[^/]+)")}`);
  const assets = { ...build.assets, routes: only(build.assets.routes, ids) };
  const part = { ...build, assets, routes: only(allRoutes, ids) };
  return {
    address: new RegExp(`^${pattern.join("")}$`),
    action: build.routes[route.id]?.module.action,
    isRushed: isRushed(route.module.handle),
    bodyLimit: bodyLimitOf(route.module.handle),
    respond: createRequestHandler(part, import.meta.env.MODE),
  };
}

const pages = Object.values(allRoutes)
  .filter(({ path }) => path && path !== "*")
  .map(pageOf);

/** A page with what its address names. */
export type Found = { page: Page; params: Record<string, string> };

function parametersIn({ params }: Found): number {
  return Object.keys(params).length;
}

/**
 * The one page that an address leads to, as Remix would choose it: the one that leaves the least of it
 * open. `null` where it takes all of Remix's rules to tell.
 */
export function pageAt({ pathname, searchParams }: URL): Found | null {
  if (/%|\.data$/.test(pathname) || searchParams.has("index")) return null;
  const found = pages.flatMap((page) => {
    const match = page.address.exec(pathname);
    return match ? { page, params: { ...match.groups } } : [];
  });
  const fewest = Math.min(...found.map(parametersIn));
  const [first, another] = found.filter((each) => parametersIn(each) === fewest);
  return first && !another ? first : null;
}

/** The most bytes of a form that is sent to an address: the most that a page it may lead to takes. */
export function bodyLimitAt({ pathname }: URL): number {
  const path = pathname.replace(/\.data$/, "");
  const limits = pages.flatMap((page) => (page.address.test(path) ? page.bodyLimit : []));
  return limits.length > 0 ? Math.max(...limits) : usualBodyLimit;
}
