import { crookedTexts, everyMail, longestTexts } from "#tests/support/domain/every-mail.ts";
import { journey } from "#tests/support/e2e/journey.ts";
import { expect } from "#tests/support/e2e/matchers.ts";

const locales = ["fr", "en"] as const;
const texts = [undefined, crookedTexts, longestTexts];
const allMails = locales.flatMap((locale) => texts.flatMap((own) => everyMail(locale, own)));

/** The lines that say something, without the signs that only plain text needs. */
function linesOf(text: string): string[] {
  return text
    .replace(/[\u2068\u2069]/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

for (const width of [320, 390, 700]) {
  journey.describe(`at ${width} px`, () => {
    journey("no mail is wider than the screen, whatever people write", async ({ openPage }) => {
      const page = await openPage({ viewport: { width, height: 800 } });
      const wide: string[] = [];
      for (const { name, html } of allMails) {
        await page.setContent(html);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) wide.push(`${name}: ${needed}`);
      }
      expect(wide).toEqual([]);
    });
  });
}

journey("a mail says the same as a page and as text, in the same order", async ({ page }) => {
  for (const { name, html, text } of allMails) {
    await page.setContent(html);
    const [shown = ""] = await page.locator("body").allInnerTexts();
    const links = await page.locator("a[href^=http]").evaluateAll((all) => all.map(String));
    const lines = linesOf(text).filter((line) => !/^-+$/.test(line));
    const isAddress = (line: string) => URL.canParse(line) && line.startsWith("http");
    expect(
      lines.filter((line) => !isAddress(line)),
      name,
    ).toEqual(linesOf(shown));
    expect(lines.filter(isAddress).map(String), name).toEqual(links);
  }
});
