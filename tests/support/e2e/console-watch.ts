import type { Page, Response } from "playwright";

/** A page, or what a script asked in its stead: the two that a person may be refused. */
function isPage(answer: Response): boolean {
  return answer.request().isNavigationRequest() || new URL(answer.url()).pathname.endsWith(".data");
}

/** Gathers what a page complains of, apart from refusals that it was sent to on purpose. */
export function watchConsole(page: Page, complaints: string[]): void {
  const refused = new Set<string>();
  page.on("response", (answer) => {
    if (isPage(answer) && answer.status() < 500) refused.add(answer.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isRefusal =
      message.text().startsWith("Failed to load resource") && refused.has(message.location().url);
    if (message.type() !== "error" || isRefusal) return;
    complaints.push(`${message.text()} ${message.location().url}`);
  });
}
