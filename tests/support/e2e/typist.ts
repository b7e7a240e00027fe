import type { Page } from "@playwright/test";

/** Somebody who has a keyboard and nothing else; every key that goes down is counted. */
export function typistAt(page: Page) {
  let keys = 0;
  return {
    async press(...names: string[]) {
      for (const name of names) {
        keys += 1;
        await page.keyboard.press(name);
      }
    },
    async type(text: string) {
      keys += [...text].length;
      await page.keyboard.type(text);
    },
    keys: () => keys,
  };
}

/** The name of the field that has the focus. */
export function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
}
