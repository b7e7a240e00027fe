import { expect } from "vitest";
import { follow, journey, oldPhone, site } from "../support/browser.ts";

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
  await follow(page.getByRole("link", { name: "Revenir à l’accueil" }));
  expect(page.url()).toBe(`${site}/`);
});
