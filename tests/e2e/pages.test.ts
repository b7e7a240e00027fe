import { describe, expect } from "vitest";
import { accessibilityFaults } from "../support/accessibility.ts";
import { journey, oldPhone, site } from "../support/browser.ts";

journey("the home page needs no JavaScript of ours but one small file", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/");
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  expect(scripts).toEqual([`${site}/site.js`]);
});

journey("an address that leads nowhere says so, with a way back", async ({ openPage }) => {
  const page = await openPage(oldPhone);
  await page.goto("/nulle-part");
  await page.getByRole("heading", { name: "Cette page n’existe pas" }).waitFor();
  await page.getByRole("link", { name: "Revenir à l’accueil" }).click();
  expect(page.url()).toBe(`${site}/`);
});

describe.each(["/", "/reserve", "/login", "/nulle-part"])("the page %s", (path) => {
  journey("has no fault that axe knows of, on a phone and on a desk", async ({ openPage }) => {
    for (const width of [320, 390, 1280]) {
      const page = await openPage({ viewport: { width, height: 800 } });
      await page.goto(path);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  journey("never scrolls sideways at 320 px", async ({ openPage }) => {
    const page = await openPage(oldPhone);
    await page.goto(path);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });
});
