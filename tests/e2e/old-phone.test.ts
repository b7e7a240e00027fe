import type { Page } from "@playwright/test";
import { line, lineOf, listOf } from "../support/e2e/admin.ts";
import {
  aDiner,
  chooseCovers,
  chooseDate,
  chooseTime,
  fillIn,
  postBooking,
  send,
  status,
} from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { follow, journey, oldPhone } from "../support/e2e/journey.ts";
import { guestLinkIn, mailTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";
import { doubleText, lostControls, smallTargets, widthOf } from "../support/e2e/reach.ts";

async function expectToFit(page: Page): Promise<void> {
  expect(await widthOf(page), page.url()).toBeLessThanOrEqual(320);
  expect(await smallTargets(page), page.url()).toEqual([]);
}

journey("a phone of eleven years books and cancels, in English", async ({ openPage }) => {
  const page = await openPage({ ...oldPhone, locale: "en-US" });
  const dinner = await aDinner({ covers: 30 });
  const diner = aDiner({
    firstName: "Wolfeschlegelsteinhausenbergerdorff",
    lastName: "Featherstonehaugh-Cholmondeley-Marjoribanks",
    note: "Nut allergy: https://example.test/a-very-long-address-that-has-no-place-to-break-at-all",
  });
  await page.goto("/");
  await expectToFit(page);
  await follow(page.getByRole("link", { name: "Book a table" }));
  await expectToFit(page);
  await chooseCovers(page, 6);
  await chooseDate(page, dinner);
  await page.getByRole("heading", { name: "At what time?" }).waitFor();
  await expectToFit(page);
  await chooseTime(page, "20:30");
  await expectToFit(page);
  await fillIn(page, { ...diner, phone: "12" });
  await send(page);
  await page.getByRole("alert").waitFor();
  await expectToFit(page);
  await fillIn(page, diner);
  await send(page);
  await page.getByRole("heading", { name: "Your table is confirmed" }).waitFor();
  expect(await status(page)).toBe("confirmed");
  await expectToFit(page);
  await page.goto(guestLinkIn(await mailTo(diner.email, "confirmed")));
  await follow(page.getByRole("link", { name: /^Cancel/ }));
  await expectToFit(page);
  await follow(page.getByRole("main").getByRole("button"));
  expect(await status(page)).toBe("cancelled");
  await expectToFit(page);
});

journey("a full config shows what else there is on that phone", async ({ openPage }) => {
  const page = await openPage(oldPhone);
  const dinner = await aDinner({ covers: 0 });
  await page.goto(`/reserve/${dinner.date}`);
  await expectToFit(page);
  await page.goto(`/reserve/${dinner.date}/soir`);
  await expectToFit(page);
});

journey("the admin answers from a phone that has no JavaScript", async ({ login }) => {
  const dinner = await aDinner({ covers: 4 });
  await postBooking(dinner, { covers: "4" });
  await postBooking(dinner, { ...aDiner({ lastName: "Castaing" }), covers: "5" });
  const page = await login(oldPhone);
  await page.goto("/admin");
  await expectToFit(page);
  await page.goto(`/admin/reservations/upcoming?from=${dinner.date}`);
  await expectToFit(page);
  await page.goto(listOf(dinner));
  await expectToFit(page);
  await follow(lineOf(page, "Claire Castaing").getByRole("button", { name: /^Accepter/ }));
  await expectToFit(page);
  await follow(page.getByRole("button", { name: "Accepter quand même" }));
  expect(await line(page).textContent()).toBe("Base 4 · Confirmés 9 · En attente 0 · Restants −5");
  await expectToFit(page);
  await follow(page.getByRole("link", { name: "Claire Castaing", exact: true }));
  await page.getByText("Acceptée par Mathilde").waitFor();
  await expectToFit(page);
});

journey("text of twice the size wraps, and nothing leaves the screen", async ({ login }) => {
  const dinner = await aDinner({ covers: 4 });
  await postBooking(dinner, { covers: "4" });
  await postBooking(dinner, { ...aDiner({ lastName: "Castaing" }), covers: "5" });
  const page = await login({ viewport: { width: 390, height: 844 } });
  for (const path of [
    "/admin",
    "/admin/reservations/upcoming",
    "/admin/reservations/upcoming?from=x",
    listOf(dinner),
    `${listOf(dinner)}?q=cas`,
    `/reserve/${dinner.date}`,
    `/reserve/${dinner.date}/soir`,
  ]) {
    await page.goto(path);
    await doubleText(page);
    expect(await widthOf(page), path).toBeLessThanOrEqual(390);
    expect(await lostControls(page), path).toEqual([]);
  }
  await page.goto(listOf(dinner));
  await lineOf(page, "Claire Castaing")
    .getByRole("link", { name: "Claire Castaing", exact: true })
    .click();
  await page.getByRole("heading", { name: "Ce qui s’est passé" }).waitFor();
  await doubleText(page);
  expect(await widthOf(page)).toBeLessThanOrEqual(390);
  expect(await lostControls(page)).toEqual([]);
});
