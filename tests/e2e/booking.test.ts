import { text } from "node:stream/consumers";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { paris } from "../support/domain/evening.ts";
import {
  aDiner,
  book,
  chooseCovers,
  chooseDate,
  chooseTime,
  chosenCovers,
  fillIn,
  status,
} from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, follow, journey } from "../support/e2e/journey.ts";
import { guestLinkIn, mailKindsTo, mailTo, restaurantAddress } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(`${way}, a diner`, () => {
    journey("goes from the home page to a confirmed table and its mails", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      const diner = aDiner({
        firstName: "Zoé",
        lastName: "O’Neill-Łuczak",
        note: "Une poussette.",
      });
      await book(page, { ...dinner, covers: 4, time: "19:30" }, diner);
      expect(await status(page)).toBe("confirmed");
      const main = page.getByRole("main");
      await main.getByRole("heading", { name: "Votre table est confirmée" }).waitFor();
      for (const words of ["Zoé O’Neill-Łuczak", "4 personnes", "Une poussette."]) {
        await main.getByText(words).first().waitFor();
      }
      const mail = await mailTo(diner.email, "confirmed");
      expect(guestLinkIn(mail)).toBe(page.url());
      expect(mail.attachments.map(({ contentType }) => contentType)).toEqual([
        "text/calendar; charset=utf-8; method=PUBLISH",
      ]);
      const received = await mailTo(restaurantAddress, "received", diner.email);
      expect(received.text).toContain(`/admin/reservations/upcoming/${dinner.date}/soir/zoe-`);
      expect(await mailKindsTo(diner.email, 1)).toEqual(["confirmed"]);
    });

    journey("puts her table into her calendar", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      await book(page, { ...dinner, covers: 3, time: "20:30" }, aDiner());
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: "Ajouter à mon agenda" }).click();
      const download = await downloading;
      const calendar = await text(await download.createReadStream());
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      const arrival = instantOf(calendarDate(dinner.date), clockTime("20:30"), paris);
      const instant = new Date(arrival).toISOString().replace(/[-:]|\.000/g, "");
      expect(calendar).toContain(`DTSTART:${instant}\r\n`);
      expect(calendar.replaceAll("\r\n ", "")).toContain(page.url());
    });

    journey("goes back step by step, and finds what she chose", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      await page.goto("/reserve");
      await chooseCovers(page, 5);
      await chooseDate(page, dinner);
      await chooseTime(page, "20:00");
      await fillIn(page, aDiner());
      const choice = page.getByRole("navigation", { name: "Votre choix" });
      expect(await choice.textContent()).toContain("5 personnes");
      expect(await page.locator("[name=time]:checked").inputValue()).toBe("20:00");
      await page.goBack();
      expect(await choice.textContent()).toContain("5 personnes");
      await page.goBack();
      expect(await chosenCovers(page)).toBe("5");
      await page.goForward();
      await page.goForward();
      expect(await page.locator("[name=time]:checked").inputValue()).toBe("20:00");
      expect(await page.locator("[name=lastName]").inputValue()).toBe("Martin");
    });

    journey(
      "goes back past her choice, and the page says for how many it is",
      async ({ openPage }) => {
        const page = await openPage({ javaScriptEnabled });
        const dinner = await aDinner({ covers: 40 });
        await page.goto("/reserve");
        await chooseCovers(page, 8);
        await chooseDate(page, dinner);
        while (new URL(page.url()).search !== "") await page.goBack({ waitUntil: "load" });
        expect(await page.locator("table caption").textContent()).toContain("2 personnes");
        expect(await chosenCovers(page)).toBe("2");
      },
    );

    journey("changes her mind from the form without losing the rest", async ({ openPage }) => {
      const page = await openPage({ javaScriptEnabled });
      const dinner = await aDinner({ covers: 40 });
      await page.goto(`/reserve/${dinner.date}/soir?covers=5&time=20:00`);
      await follow(page.getByRole("button", { name: "Modifier le jour" }));
      expect(await chosenCovers(page)).toBe("5");
      expect(await page.locator(`a[href^="/reserve/${dinner.date}"]`).count()).toBe(1);
    });
  });
}

journey("a diner from abroad is served and written to in English", async ({ openPage }) => {
  const page = await openPage({ locale: "en-GB" });
  const dinner = await aDinner({ covers: 40 });
  const diner = aDiner();
  await book(page, { ...dinner, covers: 3, time: "20:00" }, diner);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.getByRole("link", { name: "Add to my calendar" }).waitFor();
  const mail = await mailTo(diner.email, "confirmed");
  expect(mail.html).toContain('lang="en"');
  expect(mail.text).toContain("Table for 3");
  const received = await mailTo(restaurantAddress, "received", diner.email);
  expect(received.html).toContain('lang="fr"');
});
