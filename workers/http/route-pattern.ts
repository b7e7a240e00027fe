import { routes } from "virtual:remix/server-build";

type Step = { next: Map<string, Step>; parameter: Step | null; pattern: string | null };

function newStep(): Step {
  return { next: new Map(), parameter: null, pattern: null };
}

function patternOf(id: string): string {
  const { path, parentId } = routes[id] ?? {};
  const before = parentId ? patternOf(parentId) : "";
  return path ? `${before}/${path}` : before;
}

function stepAfter(step: Step, segment: string): Step {
  if (segment.startsWith(":")) {
    step.parameter ??= newStep();
    return step.parameter;
  }
  const next = step.next.get(segment) ?? newStep();
  step.next.set(segment, next);
  return next;
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

const start = newStep();
start.pattern = "/";
for (const pattern of Object.keys(routes).map(patternOf)) {
  if (pattern === "" || pattern.endsWith("*")) continue;
  segmentsOf(pattern).reduce(stepAfter, start).pattern = pattern;
}

/**
 * The pattern of the route that an address leads to, `/reservations/:slug`: what may be written down
 * of an address, which may hold a name or a key. `*` where it leads to none that is known.
 */
export function routePattern(pathname: string): string {
  const path = pathname.replace(/(^\/_root)?\.data$/, "").toLowerCase();
  let step: Step | null = start;
  for (const segment of segmentsOf(path)) {
    step = step.next.get(segment) ?? step.parameter;
    if (!step) return "*";
  }
  return step.pattern ?? "*";
}
