import type { Page } from "@playwright/test";
import { journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";
import { smallTargets } from "../support/e2e/reach.ts";
import { rows } from "../support/e2e/site-database.ts";

/** The coming service of the demo that holds most covers: eighteen parties over five slots. */
async function fullestService(): Promise<string> {
  const [day] = await rows<{ date: string; service: string }>(
    `SELECT date, service FROM service_days WHERE date BETWEEN date('now', '+1 day') AND date('now', '+29 day')
     ORDER BY held DESC LIMIT 1`,
  );
  return `/admin/reservations/upcoming/${day?.date}/${day?.service}`;
}

/** The lines of the list, from the top of the screen to its end without scrolling. */
function linesOf(page: Page) {
  return page
    .locator("main li[id]")
    .evaluateAll((lines) =>
      lines
        .map((line) => line.getBoundingClientRect())
        .map(({ height, bottom }) => ({ height, isInSight: bottom <= innerHeight })),
    );
}

/** How high the band is that holds title, figures and search. */
function bandHeight(page: Page) {
  return page.locator("[data-band]").evaluate((band) => band.getBoundingClientRect().height);
}

const screens = [
  { width: 768, height: 1024, least: 15 },
  { width: 1280, height: 900, least: 15 },
  { width: 390, height: 844, least: 9 },
];

for (const { width, height, least } of screens) {
  for (const locale of ["fr-FR", "en-GB"]) {
    journey(
      `${least} of eighteen parties are in sight at ${width} × ${height}, in ${locale}`,
      async ({ login }) => {
        // Without scripts no news of other journeys comes in between.
        const page = await login({ viewport: { width, height }, locale, javaScriptEnabled: false });
        await page.goto(await fullestService());
        await page.evaluate(() => document.fonts.ready);
        const lines = await linesOf(page);
        expect(lines).toHaveLength(18);
        expect(lines.filter(({ isInSight }) => isInSight).length).toBeGreaterThanOrEqual(least);
        expect(await bandHeight(page)).toBeLessThanOrEqual(110);
        expect(await smallTargets(page.locator("main"))).toEqual([]);
        expect(Math.min(...lines.map((line) => line.height))).toBeGreaterThanOrEqual(44);
        // Words on what a guest must not eat are never cut: on a phone they may take a line more.
        if (width >= 768)
          expect(Math.max(...lines.map((line) => line.height))).toBeLessThanOrEqual(48.5);
      },
    );
  }
}
