/** What a route says of itself beside its functions: `handle = { … } satisfies RouteHandle`. */
export type RouteHandle = {
  /** Its page needs React in the browser. */
  hydrate?: true;
  /**
   * Many may send its form at once. Its action then reads a short form itself, by `formData` alone,
   * and its loader shows what the action came to.
   */
  isRushed?: true;
  /** The most bytes of a form that is sent to it. */
  bodyLimit?: number;
};

/** The most bytes of a form where its route says nothing of it. */
export const usualBodyLimit = 64 * 1024;

function says(handle: unknown, name: keyof RouteHandle): boolean {
  return typeof handle === "object" && handle !== null && name in handle;
}

/** Whether the page of a route with this handle needs React in the browser. */
export function asksForHydration(handle: unknown): boolean {
  return says(handle, "hydrate");
}

/** Whether many may send the form of a route with this handle at once. */
export function isRushed(handle: unknown): boolean {
  return says(handle, "isRushed");
}

/** The most bytes of a form that is sent to a route with this handle. */
export function bodyLimitOf(handle: unknown): number {
  const isObject = typeof handle === "object" && handle !== null;
  const limit = isObject && "bodyLimit" in handle ? handle.bodyLimit : usualBodyLimit;
  return typeof limit === "number" ? limit : usualBodyLimit;
}
