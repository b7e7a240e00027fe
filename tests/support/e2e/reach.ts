import type { Page } from "@playwright/test";
import { unfoldAll } from "./unfold.ts";

const controls =
  "button, select, textarea, summary, input:not([type=hidden], [type=radio], [type=checkbox]), label:has([type=radio], [type=checkbox]), a:not(.skip-link)";
const target = 44;

/** What a thumb would miss: controls under 44 px, apart from links within a line of text. */
export async function smallTargets(page: Pick<Page, "locator">): Promise<string[]> {
  return page.locator(controls).evaluateAll(
    (elements, least) =>
      elements
        .filter(
          (element) =>
            element.checkVisibility() &&
            getComputedStyle(element).display !== "inline" &&
            !element.closest("[aria-hidden=true]"),
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

/** Makes the text twice as large, as a reader may set it. */
export async function doubleText(page: Page): Promise<void> {
  await unfoldAll(page);
  await page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.documentElement);
    document.documentElement.style.fontSize = `${Number.parseFloat(fontSize) * 2}px`;
  });
}

/** Controls that stand beyond the edges of the screen, or over another one. */
export async function lostControls(page: Page): Promise<string[]> {
  return page
    .locator("button, select, textarea, summary, [data-unfolds], input:not([type=hidden])")
    .evaluateAll((elements) => {
      const shown = elements
        .filter((element) => element.checkVisibility())
        // What others do comes in over the page, and may do so at any moment.
        .filter((element) => !element.closest("[aria-hidden=true], [data-live-news]"))
        .map((element) => ({ element, box: element.getBoundingClientRect() }));
      return shown
        .filter(({ element, box }) => {
          const isOut = box.left < -0.5 || box.right > innerWidth + 0.5;
          const isUnder = shown.some(
            (other) =>
              other.element !== element &&
              other.box.left < box.right - 1 &&
              other.box.right > box.left + 1 &&
              other.box.top < box.bottom - 1 &&
              other.box.bottom > box.top + 1,
          );
          return isOut || isUnder;
        })
        .map(({ element }) => element.outerHTML);
    });
}
