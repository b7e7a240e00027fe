import type { Locator } from "@playwright/test";
import { aDiner, fillIn, postBooking, send, status, typedIn } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, follow, followByKeyboard, journey, site } from "../support/e2e/journey.ts";
import { mailKindsTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";

/** A button that leads to a day whose dinner no other journey has filled. */
async function aDayWithDinner(alternatives: Locator): Promise<Locator> {
  for (const button of await alternatives.getByRole("button", { name: /ouvert/ }).all()) {
    const date = /\/(\d{4}-\d\d-\d\d)\//.exec((await button.getAttribute("formaction")) ?? "")?.[1];
    const response = await fetch(`${site}/api/availability?date=${date}&covers=4`);
    if (/"soir"[^\]]*"available"/.test(await response.text())) return button;
  }
  throw new Error("No day around has a dinner.");
}

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(`${way}, a diner at the form`, () => {
    journey(
      "is told beside each field what to correct, and keeps the rest",
      async ({ openPage }) => {
        const page = await openPage({ javaScriptEnabled });
        const dinner = await aDinner({ covers: 40 });
        await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=19:30`);
        await fillIn(
          page,
          aDiner({ email: "claire@@exemple", phone: "douze", note: "Un mot\net deux" }),
        );
        // The browser's own checks would hold the form back; the site has to stand without them.
        await page.locator("form#booking").evaluate((form) => form.setAttribute("novalidate", ""));
        const responding = page.waitForResponse(
          (response) => response.request().method() === "POST",
        );
        await send(page);
        expect((await responding).status()).toBe(400);
        for (const [field, words] of [
          ["email", "Écrivez une adresse mail complète"],
          ["phone", "Écrivez un numéro"],
        ]) {
          const input = page.locator(`[name=${field}]`);
          expect(await input.getAttribute("aria-invalid")).toBe("true");
          const described = (await input.getAttribute("aria-describedby"))?.split(" ")[0];
          expect(await page.locator(`[id="${described}"]`).textContent()).toContain(words);
        }
        expect(await page.locator("[aria-invalid]").count()).toBe(2);
        const typed = { email: "claire@@exemple", phone: "douze", note: "Un mot\net deux" };
        for (const [name, value] of Object.entries({ ...typed, firstName: "Claire" })) {
          expect(await page.locator(`[name=${name}]`).inputValue()).toBe(value);
        }
        expect(await page.locator("[name=time]:checked").inputValue()).toBe("19:30");
        expect(
          await page.getByRole("alert").evaluate((alert) => alert === document.activeElement),
        ).toBe(true);
        await fillIn(page, aDiner());
        await send(page);
        expect(await status(page)).toBe("confirmed");
      },
    );

    journey(
      "whose table is taken finds another day, with all that she typed",
      async ({ openPage }) => {
        const page = await openPage({ javaScriptEnabled });
        const dinner = await aDinner({ covers: 4 });
        await page.goto(`/reserve/${dinner.date}/soir?covers=4&time=19:30`);
        const diner = aDiner({ note: `Près de "la" fenêtre\net <loin> du bar` });
        await fillIn(page, diner);
        for (const covers of ["4", "8", "8", "4"]) await postBooking(dinner, { covers });
        const responding = page.waitForResponse(
          (response) => response.request().method() === "POST",
        );
        await send(page);
        expect((await responding).status()).toBe(409);
        await page.getByRole("heading", { name: "Cette table n’est plus possible" }).waitFor();
        // Nothing is left to send the form for.
        expect(await page.locator("form#booking").count()).toBe(0);
        const alternatives = page.getByRole("region", { name: "Ce qui reste possible" });
        const choosing = page.waitForResponse((response) => response.request().method() === "POST");
        await followByKeyboard(await aDayWithDinner(alternatives));
        expect((await choosing).status()).toBe(200);
        expect(new URL(page.url()).search).toBe("?covers=4&time=19%3A30");
        expect(page.url()).not.toContain(dinner.date);
        expect(await typedIn(page)).toEqual(diner);
        expect(await page.getByRole("alert").count()).toBe(0);
        expect(await page.getByRole("navigation", { name: "Votre choix" }).textContent()).toContain(
          "4 personnes",
        );
        await send(page);
        expect(await status(page)).toMatch(/confirmed|pending/);
        expect(await mailKindsTo(diner.email, 1)).toHaveLength(1);
      },
    );

    journey("who corrects herself beside alternatives goes on with it", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=20:00`);
      const diner = aDiner();
      await fillIn(page, diner);
      await page
        .locator("[name=time]:checked")
        .evaluate((time) => time.setAttribute("value", "20:10"));
      await send(page);
      const corrected = { ...diner, lastName: "Martin-Roux", note: "À deux\nou trois" };
      await fillIn(page, corrected);
      await follow(await aDayWithDinner(page.getByRole("region")));
      expect(await typedIn(page)).toEqual(corrected);
    });

    journey(
      "whose time is gone takes another one, and has nothing to type again",
      async ({ openPage }) => {
        const page = await openPage({ javaScriptEnabled });
        const dinner = await aDinner({ covers: 40 });
        await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=20:00`);
        await fillIn(page, aDiner({ note: "Près de la fenêtre" }));
        // A time that is no longer offered, as when the restaurant has moved its hours.
        await page
          .locator("[name=time]:checked")
          .evaluate((time) => time.setAttribute("value", "20:10"));
        await send(page);
        await page.getByRole("heading", { name: "Cette table n’est plus possible" }).waitFor();
        await page.getByRole("region").getByRole("link", { name: "20:30" }).click();
        const time = page.locator("[name=time][value='20:30']");
        expect(await time.evaluate((radio) => radio === document.activeElement)).toBe(true);
        expect(await time.isChecked()).toBe(javaScriptEnabled);
        await page.keyboard.press("Space");
        expect(await page.locator("[name=note]").inputValue()).toBe("Près de la fenêtre");
        await send(page);
        expect(await status(page)).toBe("confirmed");
        expect(await page.getByRole("main").textContent()).toContain("20:30");
      },
    );

    journey("who presses twice has one table", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      const diner = aDiner();
      await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=19:30`);
      await fillIn(page, diner);
      await page.locator("form#booking").getByRole("button").dblclick();
      await page.waitForURL(`${site}/reservations/**`);
      expect(await mailKindsTo(diner.email, 1)).toEqual(["confirmed"]);
    });
  });
}

journey("a diner who changes the language keeps what was chosen", async ({ page }) => {
  const dinner = await aDinner({ covers: 40 });
  await page.goto(`/reserve/${dinner.date}/soir?covers=3&time=20:30`);
  await follow(page.getByRole("button", { name: "English" }));
  expect(await page.locator("[name=time]:checked").inputValue()).toBe("20:30");
  expect(await page.locator("[name=covers]").inputValue()).toBe("3");
});
