import type { Page } from "@playwright/test";
import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { lineOf, listOf, logIn } from "../support/e2e/admin.ts";
import { aDiner, postBooking } from "../support/e2e/booking.ts";
import { aDinner, type ComingService } from "../support/e2e/coming-service.ts";
import { bothWays, journey, type OpenPage, oldPhone, site } from "../support/e2e/journey.ts";
import { mailKindsTo, mailTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";
import { smallTargets, widthOf } from "../support/e2e/reach.ts";
import { undoTimePasses } from "../support/e2e/undo-time.ts";

const reason = "Ce soir-là nous fêtons les 50 ans du chef ;\nvenez « le lendemain » !";

/** An admin with a session of her own, which ends without her doing. */
async function anAdminOn(
  path: string,
  openPage: OpenPage,
  options: Parameters<OpenPage>[0],
): Promise<{ page: Page; endSession: () => Promise<unknown> }> {
  const page = await openPage(options);
  await page.goto(path);
  await logIn(page);
  await page.waitForURL(`${site}${path}`);
  const cookies = await page.context().cookies();
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const endSession = async () => {
    const headers = { Cookie, Origin: site };
    const response = await fetch(`${site}/logout`, { method: "POST", headers, redirect: "manual" });
    expect(response.status).toBe(303);
  };
  return { page, endSession };
}

async function aRequestOn(dinner: ComingService) {
  const diner = aDiner({ firstName: "Jean", lastName: "Nkomo" });
  await postBooking(dinner, { ...diner, covers: "3" });
  await expect(diner.email).toHaveMail("waiting-manual");
  return diner;
}

function refusalOn(page: Page) {
  return page.getByRole("group").filter({ hasText: "Refuser avec un mot" });
}

/** Writes why she refuses, while her session ends; sends it, and is asked to log in. */
async function refusesTooLate(page: Page, endSession: () => Promise<unknown>) {
  await page.getByRole("link", { name: "Jean Nkomo", exact: true }).click();
  await refusalOn(page).getByText("Refuser avec un mot").click();
  await refusalOn(page).getByRole("textbox").fill(reason);
  await endSession();
  await refusalOn(page).getByRole("button", { name: "Refuser" }).click();
  await page.getByRole("heading", { name: "Se connecter" }).waitFor();
}

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(`a session that ends behind her back, ${way}`, () => {
    journey("gives the reason back, to be sent once", async ({ openPage }) => {
      const dinner = await aDinner({ covers: null });
      const diner = await aRequestOn(dinner);
      const { page, endSession } = await anAdminOn(listOf(dinner), openPage, { javaScriptEnabled });
      await refusesTooLate(page, endSession);
      await page.getByText("Ce que vous avez écrit est gardé une heure.").waitFor();

      await logIn(page, "bistro-demo-2025");
      await page.getByText("Ce que vous avez écrit est toujours gardé.").waitFor();
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("heading", { name: "Log in" }).waitFor();
      await page.getByRole("button", { name: "Français" }).click();
      await page.getByRole("heading", { name: "Se connecter" }).waitFor();

      await logIn(page);
      await page.getByText("rien n’a encore été envoyé").waitFor();
      expect(await refusalOn(page).getByRole("textbox").inputValue()).toBe(reason);
      expect(await mailKindsTo(diner.email, 1)).toEqual(["waiting-manual"]);
      if (javaScriptEnabled) expect(await accessibilityFaults(page)).toEqual([]);

      await refusalOn(page).getByRole("button", { name: "Refuser" }).click();
      await page.getByText("Jean Nkomo (3 couverts) : refusée.").waitFor();
      await undoTimePasses(dinner);
      expect((await mailTo(diner.email, "refused")).text).toContain("venez « le lendemain » !");
      expect(await mailKindsTo(diner.email, 2)).toEqual(["waiting-manual", "refused"]);
    });

    journey("offers the button that she pressed in a list", async ({ openPage }) => {
      const dinner = await aDinner({ covers: null });
      await aRequestOn(dinner);
      const { page, endSession } = await anAdminOn(listOf(dinner), openPage, { javaScriptEnabled });
      await endSession();
      await lineOf(page, "Jean Nkomo")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await page.getByRole("heading", { name: "Se connecter" }).waitFor();
      await logIn(page);
      await page.getByText("rien n’a encore été envoyé").waitFor();
      await page.getByRole("alert").getByRole("button", { name: "Accepter" }).click();
      await page.getByText("Jean Nkomo (3 couverts) : acceptée.").waitFor();
      expect(new URL(page.url()).pathname).toBe(listOf(dinner));
    });
  });
}

journey("no look for news takes the page away from under her words", async ({ openPage }) => {
  const dinner = await aDinner({ covers: null });
  await aRequestOn(dinner);
  const { page, endSession } = await anAdminOn(listOf(dinner), openPage, {});
  await page.clock.install();
  await page.goto(listOf(dinner));
  await page.getByRole("link", { name: "Jean Nkomo", exact: true }).click();
  await refusalOn(page).getByText("Refuser avec un mot").click();
  await refusalOn(page).getByRole("textbox").fill(reason);
  await endSession();
  await page.clock.runFor(61_000);
  expect(await refusalOn(page).getByRole("textbox").inputValue()).toBe(reason);
  await page.getByText("Votre session est terminée.").first().waitFor();
  await refusalOn(page).getByRole("button", { name: "Refuser" }).click();
  await page.getByRole("heading", { name: "Se connecter" }).waitFor();
});

journey("the log-in page that keeps words fits every screen", async ({ openPage }) => {
  const dinner = await aDinner({ covers: null });
  await aRequestOn(dinner);
  const { page, endSession } = await anAdminOn(listOf(dinner), openPage, {
    ...oldPhone,
    javaScriptEnabled: true,
  });
  await refusesTooLate(page, endSession);
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await widthOf(page)]).toEqual([width, width]);
  }
  expect(await smallTargets(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
});

journey("a browser that keeps no cookie is told so, not led in a circle", async ({ page }) => {
  const context = page.context();
  await page.route("**/login*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    await context.clearCookies();
    const body = `<meta http-equiv="refresh" content="0;url=${response.headers().location}">`;
    await route.fulfill({ contentType: "text/html", body });
  });
  await page.goto("/admin/reservations/upcoming");
  await logIn(page);
  await page
    .getByRole("heading", { name: "Votre navigateur n’a pas gardé la connexion" })
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute("**/login*");
  await logIn(page);
  await page.waitForURL(`${site}/admin/reservations/upcoming`);
});
