import type { Page } from "@playwright/test";
import {
  aDiner,
  chooseCovers,
  chooseDate,
  chooseTime,
  fillIn,
  postBooking,
  send,
  status,
  typedIn,
} from "../support/e2e/booking.ts";
import { aDinner, aDinnerWithLimits } from "../support/e2e/coming-service.ts";
import { bothWays, follow, journey, site } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";

const note = 'Près de "la" fenêtre\net <loin> du bar';

function chosenTime(page: Page): Promise<string> {
  return page.locator("[name=time]:checked").inputValue();
}

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(`${way}, what a diner typed`, () => {
    journey("survives another language, back and forth, and a refresh", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      const diner = aDiner({ note });
      await page.goto(`/reserve/${dinner.date}/soir?covers=3&time=19:30`);
      await fillIn(page, diner);
      await page.locator("[name=time][value='20:30']").check();
      await follow(page.getByRole("button", { name: "English" }));
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await typedIn(page)).toEqual(diner);
      expect(await chosenTime(page)).toBe("20:30");
      await page.locator("[name=lastName]").fill("Martin-Roux");
      await follow(page.getByRole("button", { name: "Français" }));
      expect(await typedIn(page)).toEqual({ ...diner, lastName: "Martin-Roux" });
      await page.reload();
      expect(await typedIn(page)).toEqual({ ...diner, lastName: "Martin-Roux" });
      expect(await chosenTime(page)).toBe("20:30");
      expect(new URL(page.url()).search).toBe("?covers=3&time=20%3A30");
      await send(page);
      expect(await status(page)).toBe("confirmed");
      expect(await page.getByRole("main").textContent()).toContain("20:30");
    });

    journey(
      "survives another number, day and time, and a language on the way",
      async ({ openPage }) => {
        const page = await openPage({ javaScriptEnabled });
        const [dinner, other] = [await aDinner({ covers: 40 }), await aDinner({ covers: 40 })];
        const diner = aDiner({ note });
        await page.goto(`/reserve/${dinner.date}/soir?covers=3&time=19:30`);
        await fillIn(page, diner);
        await follow(page.getByRole("button", { name: "Modifier le nombre de personnes" }));
        await chooseCovers(page, 5);
        await follow(page.getByRole("button", { name: "English" }));
        expect(page.url()).toBe(`${site}/reserve/${dinner.date}?covers=5`);
        await follow(page.getByRole("button", { name: /^Change the day/ }));
        await chooseDate(page, other);
        await chooseTime(page, "20:30");
        expect(await typedIn(page)).toEqual(diner);
        expect(await chosenTime(page)).toBe("20:30");
        expect(page.url()).toBe(`${site}/reserve/${other.date}/soir?covers=5&time=20%3A30`);
        await send(page);
        expect(await status(page)).toBe("confirmed");
        expect(await page.getByRole("main").textContent()).toMatch(/5 (people|guests)/);
      },
    );

    journey("is there again on the way back from the calendar", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      const diner = aDiner({ note });
      await page.goto(`/reserve/${dinner.date}/soir?covers=3&time=19:30`);
      await fillIn(page, diner);
      await follow(page.getByRole("button", { name: "Modifier le jour" }));
      await page.goBack();
      expect(await typedIn(page)).toEqual(diner);
      await send(page);
      expect(await status(page)).toBe("confirmed");
    });

    journey("is sent by the Enter key, and to nowhere else", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      await page.goto(`/reserve/${dinner.date}/soir?covers=3&time=19:30`);
      await fillIn(page, aDiner());
      await page.locator("[name=lastName]").press("Enter");
      await page.waitForURL(`${site}/reservations/**`);
      expect(await status(page)).toBe("confirmed");
    });

    journey("is sent by a button that says what the chosen time means", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinnerWithLimits();
      for (const covers of ["8", "6"]) await postBooking(dinner, { covers, time: "20:00" });
      await page.goto(`/reserve/${dinner.date}/soir?covers=2`);
      const button = page.locator("form#booking").getByRole("button");
      const says = (name: string) => page.getByRole("button", { name, exact: true }).waitFor();
      await says("Envoyer");
      await page.locator("[name=time][value='20:00']").check();
      await says("Rejoindre la liste d’attente");
      await page.locator("[name=time][value='20:30']").check();
      await says("Réserver cette table");
      expect(await button.count()).toBe(1);
      await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=20:00`);
      await says("Rejoindre la liste d’attente");
      await fillIn(page, aDiner());
      await send(page);
      expect(await status(page)).toBe("pending");
    });
  });
}

journey("an arrow key on the numbers of people goes nowhere", async ({ page }) => {
  await page.goto("/reserve");
  const four = page.getByRole("link", { name: "4 personnes", exact: true });
  await four.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  expect(page.url()).toBe(`${site}/reserve`);
  expect(await four.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await page.getByRole("link", { name: "2 personnes" }).getAttribute("aria-current")).toBe(
    "true",
  );
});
