import type { Page } from "@playwright/test";
import axe from "axe-core";

type Found = { violations: { id: string; nodes: { html: string }[] }[] };
type Scheme = "light" | "dark";

const widths = [390, 1280];
const height = 844;
// The size of targets is part of WCAG 2.2 AA, and off unless it is asked for.
const run = `axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })`;

/** A colour half-way between two schemes is no fault. */
function endTransitions(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const moving of document.getAnimations()) {
      if (moving instanceof CSSTransition) moving.finish();
    }
  });
}

/** What others do comes in over the page at any moment, and would cover what is measured. */
function hideNews(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const news of document.querySelectorAll<HTMLElement>("[data-live-news]")) {
      news.style.visibility = "hidden";
    }
  });
}

/** What axe finds wrong on the page, on a phone and on a desktop: where, the rule, the element. */
export async function accessibilityFaults(
  page: Page,
  schemes: readonly Scheme[] = ["light"],
): Promise<string[]> {
  const faults: string[] = [];
  // Evaluated, as the page's policy would refuse it as a script.
  await page.evaluate(axe.source);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await endTransitions(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      await hideNews(page);
      const { violations } = await page.evaluate<Found>(run);
      for (const { id, nodes } of violations) {
        faults.push(...nodes.map(({ html }) => `${colorScheme} ${width} ${id}: ${html}`));
      }
    }
  }
  return faults;
}
