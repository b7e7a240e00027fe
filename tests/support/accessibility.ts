import { readFileSync } from "node:fs";
import type { Page } from "playwright";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

declare const axe: Axe;

/** What axe finds wrong on the page as it stands: the rule, and where it is broken. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated, as the page's policy would refuse it as a script.
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
