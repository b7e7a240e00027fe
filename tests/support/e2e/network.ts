import type { Route } from "@playwright/test";

/** A network that answers nothing until it is released, and complains of nothing. */
export function aNetworkThatHolds() {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function hold(route: Route): Promise<void> {
    await gate;
    await route.continue();
  }
  return { hold, release: () => release() };
}
