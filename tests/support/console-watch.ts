import type { Page } from "playwright";

/** Gathers what a page complains of, apart from refusals that it was sent to on purpose. */
export function watchConsole(page: Page, complaints: string[]): void {
  const refused = new Set<string>();
  page.on("response", (answer) => {
    if (answer.request().isNavigationRequest() && answer.status() < 500) refused.add(answer.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isRefusal =
      message.text().startsWith("Failed to load resource") && refused.has(message.location().url);
    if (message.type() === "error" && !isRefusal) complaints.push(message.text());
  });
}
