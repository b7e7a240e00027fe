import type { Page } from "@playwright/test";

/** How many sheets a page prints on, and whether it is ink on white there. */
export async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  await page.emulateMedia({ media: "print" });
  const colours = await page.locator("main").evaluate((main) => {
    const { color } = getComputedStyle(main);
    return [color, getComputedStyle(main.parentElement ?? main).backgroundColor];
  });
  return { sheets, colours };
}

/** How `printed` tells of ink on white. */
export const inkOnWhite = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];
