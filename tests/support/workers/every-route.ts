import { routes } from "virtual:remix/server-build";

/** The path of a route by its id, as it is written in the route file. */
export function pathOf(id: string): string {
  const route = routes[id];
  const own = route?.path ? `/${route.path}` : "";
  return route?.parentId ? pathOf(route.parentId) + own : own;
}

/** The path of every route as it is written in the route file: `/reserve/:date`. */
export const everyRoute = [...new Set(Object.keys(routes).map(pathOf))];

/** Whether a form may be sent to a route. */
export function takesForms(route: string): boolean {
  return Object.keys(routes).some((id) => pathOf(id) === route && routes[id]?.module.action);
}

const parameters = /:(\w+)|\*/g;

/** The names of the parameters of a route; `*` for the rest of an address. */
export function parametersOf(route: string): string[] {
  return [...route.matchAll(parameters)].map(([all, name]) => name ?? all);
}

/** The address of a route with its parameters filled in. */
export function addressOf(route: string, values: Record<string, string>): string {
  return route.replace(parameters, (all, name?: string) => values[name ?? all] ?? "") || "/";
}
