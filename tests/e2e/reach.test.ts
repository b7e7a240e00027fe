import type { Page } from "@playwright/test";
import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { lineOf, listOf } from "../support/e2e/admin.ts";
import { postBooking } from "../support/e2e/booking.ts";
import { aDinner, type ComingService } from "../support/e2e/coming-service.ts";
import { fullestService } from "../support/e2e/fullest-service.ts";
import { journey, site } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";
import { inkOnWhite, printed } from "../support/e2e/paper.ts";
import { smallTargets } from "../support/e2e/reach.ts";

const both = ["light", "dark"] as const;

/** Three who ask for a table, in the order in which the list has them. */
async function threeRequests(): Promise<ComingService> {
  const dinner = await aDinner({ covers: null });
  for (const lastName of ["Un", "Deux", "Trois"]) {
    await postBooking(dinner, { covers: "2", firstName: "Ada", lastName });
  }
  return dinner;
}

function nameOf(page: Page, name: string) {
  return lineOf(page, name).getByRole("link", { name, exact: true });
}

journey(
  "the keys go through a list, answer it and lead on; they rest while one types, and may be off",
  async ({ login }) => {
    const dinner = await threeRequests();
    const page = await login();
    await page.goto(listOf(dinner));
    const keys = page.getByRole("dialog", { name: "Raccourcis clavier" });
    const footerButton = page.getByRole("button", { name: "Raccourcis clavier" });
    await footerButton.waitFor();

    await page.keyboard.press("j");
    await expect(nameOf(page, "Ada Un")).toBeFocused();
    await page.keyboard.press("?");
    await keys.waitFor();
    expect(await accessibilityFaults(page, both)).toEqual([]);
    await page.keyboard.press("n");
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
    await expect(nameOf(page, "Ada Un")).toBeFocused();

    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(nameOf(page, "Ada Deux")).toBeFocused();
    await page.keyboard.press("a");
    await page.getByText("Ada Deux (2 couverts) : acceptée.").waitFor();
    await expect(nameOf(page, "Ada Trois")).toBeFocused();
    await page.keyboard.press("u");
    await page.getByText("Ada Deux (2 couverts) : retour en arrière").waitFor();

    await page.keyboard.press("/");
    await page.keyboard.type("najux?");
    await expect(page.locator("input[type=search]").first()).toHaveValue("najux?");
    await expect(page.getByRole("button", { name: /^Accepter/ })).toHaveCount(3);

    await footerButton.click();
    await keys.getByRole("checkbox").uncheck();
    await keys.getByRole("button", { name: "Fermer" }).click();
    await page.reload();
    await footerButton.waitFor();
    for (const key of ["?", "n", "t"]) await page.keyboard.press(key);
    await expect(keys).toBeHidden();
    expect(new URL(page.url()).pathname).toBe(listOf(dinner));
    await footerButton.click();
    await keys.getByRole("checkbox").check();
    await page.keyboard.press("Escape");

    const title = (await page.locator("h1").textContent()) ?? "";
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((url) => url.pathname > listOf(dinner));
    await expect(page.locator("h1")).not.toHaveText(title);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(`${site}${listOf(dinner)}`);
    await page.keyboard.press("w");
    await page.waitForURL("**/admin/reservations/new?source=walk-in");
  },
);

journey("a service prints on one sheet of A4, and a guest her ticket", async ({ login, page }) => {
  const list = await fullestService();
  for (const colorScheme of both) {
    const admin = await login({ colorScheme });
    await admin.goto(list);
    expect(await printed(admin), colorScheme).toEqual({ sheets: 1, colours: inkOnWhite });
    expect(await admin.locator("[data-party] form").count()).toBe(18);
    await expect(admin.locator("[data-line]")).toBeVisible();
    const unwanted = admin.locator(
      "header nav, footer, main :is(button, summary, [data-unfolds], svg[role=img], a[href*='/new'], a[href^='tel:'])",
    );
    await expect(unwanted.filter({ visible: true })).toHaveCount(0);
  }
  const dinner = await aDinner({ covers: 10 });
  const { location } = await postBooking(dinner, { covers: "2", note: "Un mot." });
  await page.goto(`${location}`);
  expect((await printed(page)).sheets).toBe(1);
  await expect(page.getByText("Claire Martin")).toBeVisible();
  await expect(page.getByText("27 rue des Tables-Claudiennes, 69001 Lyon")).toBeVisible();
  await expect(page.locator("main a, button").filter({ visible: true })).toHaveCount(0);
});

journey(
  "where there is room a reservation opens beside its list, which stays; without scripts too",
  async ({ login }) => {
    const list = await fullestService();
    for (const javaScriptEnabled of [true, false]) {
      const page = await login({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
      await page.goto(list);
      const name = page.locator("main li[id] a[data-opens]").filter({ visible: true }).nth(4);
      const who = (await name.textContent()) ?? "";
      await name.click();
      const beside = page.getByRole("complementary", { name: who });
      await beside.getByRole("heading", { name: "Ce qui s’est passé" }).waitFor();
      expect(new URL(page.url()).pathname).toBe(list);
      await expect(page.locator("main li[id] a[aria-current=true]")).toHaveText(who);
      const heights = await page
        .locator("main li[id]")
        .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
      expect(heights).toHaveLength(18);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(Math.max(...heights)).toBeLessThanOrEqual(48.5);
      expect(await smallTargets(page.locator("main"))).toEqual([]);
      if (javaScriptEnabled) expect(await accessibilityFaults(page, both)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await beside.getByRole("link", { name: "Fermer la réservation" }).click();
      await expect(beside).toHaveCount(0);
    }
    for (const locale of ["fr-FR", "en-GB"]) {
      const phone = await login({ viewport: { width: 390, height: 844 }, locale });
      await phone.goto(list);
      expect(await smallTargets(phone), locale).toEqual([]);
      await phone.locator("main li[id] a[data-opens]").filter({ visible: true }).first().click();
      await phone.waitForURL(`${site}${list}/*`);
    }
  },
);
