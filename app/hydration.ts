/** Whether a route says, by `handle = { hydrate: true }`, that its page needs React in the browser. */
export function asksForHydration(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "hydrate" in handle;
}
