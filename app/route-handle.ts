function says(handle: unknown, name: string): boolean {
  return typeof handle === "object" && handle !== null && name in handle;
}

/** Whether a route says, by `handle = { hydrate: true }`, that its page needs React in the browser. */
export function asksForHydration(handle: unknown): boolean {
  return says(handle, "hydrate");
}

/**
 * Whether a route says, by `handle = { isRushed: true }`, that many may send its form at once. Its
 * action then reads a short form itself, by `formData` alone; its loader shows what that came to.
 */
export function isRushed(handle: unknown): boolean {
  return says(handle, "isRushed");
}
