import { describe, expect } from "vitest";
import { journey } from "#tests/support/browser.ts";
import { everyMail, longestTexts, usualTexts } from "#tests/support/every-mail.ts";

const locales = ["fr", "en"] as const;

describe.each([320, 390, 700])("at %i px", (width) => {
  journey("no mail is wider than the screen, whatever people write", async ({ openPage }) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    const wide: string[] = [];
    for (const locale of locales) {
      for (const texts of [usualTexts, longestTexts]) {
        for (const { name, html } of await everyMail(texts, locale)) {
          await page.setContent(html);
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) wide.push(`${name}: ${needed}`);
        }
      }
    }
    expect(wide).toEqual([]);
  });
});
