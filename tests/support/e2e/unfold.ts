import type { Page } from "@playwright/test";

/** Opens all that is folded on a page, as it is once its scripts have taken it over. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator("[data-unfolds][aria-expanded=false]");
  if ((await folded.count()) > 0) {
    await page.waitForFunction(() => {
      const [link] = document.querySelectorAll("[data-unfolds]");
      return Object.keys(link ?? {}).some((key) => key.startsWith("__reactFiber"));
    });
    // Outside of an event each is made before the next is pressed, and none is missed.
    await folded.evaluateAll((links: HTMLElement[]) => {
      for (const link of links) link.click();
    });
    await page.waitForFunction(
      () => document.querySelector("[data-unfolds][aria-expanded=false]") === null,
    );
  }
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}
