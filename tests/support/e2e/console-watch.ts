import type { Page, Response } from "@playwright/test";

/** A page, or what a script asked in its stead: the two that a person may be refused. */
function isPage(response: Response): boolean {
  return (
    response.request().isNavigationRequest() || new URL(response.url()).pathname.endsWith(".data")
  );
}

/** Gathers what a page complains of, apart from refusals that it was sent to on purpose. */
export function watchConsole(page: Page, complaints: string[]): void {
  const refused = new Set<string>();
  page.on("response", (response) => {
    if (isPage(response) && response.status() < 500) refused.add(response.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isRefusal =
      message.text().startsWith("Failed to load resource") && refused.has(message.location().url);
    // A browser tells of each socket that does not open: the page then asks by itself.
    const isFeedLost = /^WebSocket connection to '[^']*\/admin\/feed' failed/.test(message.text());
    if (message.type() !== "error" || isRefusal || isFeedLost) return;
    complaints.push(`${message.text()} ${message.location().url}`);
  });
}
