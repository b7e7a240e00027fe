import type { Page } from "playwright";

const controls =
  "button, select, textarea, summary, input:not([type=hidden], [type=radio]), label:has([type=radio]), a:not(.skip-link)";
const target = 44;

/** What a thumb would miss: controls under 44 px, apart from links within a line of text. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.locator(controls).evaluateAll(
    (elements, least) =>
      elements
        .filter(
          (element) => element.checkVisibility() && getComputedStyle(element).display !== "inline",
        )
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < least - 0.5 || box.width < least - 0.5)
        .map(({ element, box }) => `${box.width} × ${box.height}: ${element.outerHTML}`),
    target,
  );
}

/** How wide the page is laid out; more than the screen's width makes it scroll sideways. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
}
