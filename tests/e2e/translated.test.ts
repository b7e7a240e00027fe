import type { Page } from "@playwright/test";
import {
  line,
  lineOf,
  listOf,
  openMore,
  openReservation,
  undoButton,
} from "../support/e2e/admin.ts";
import { aDiner, postBooking } from "../support/e2e/booking.ts";
import { aDinner, type ComingService, restaurantToday } from "../support/e2e/coming-service.ts";
import { journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";
import { rows } from "../support/e2e/site-database.ts";
import { isTranslated, looseTexts, translate } from "../support/e2e/translation.ts";

const patient = { timeout: 20_000 };

/** A dinner for 49 to which two large parties ask to come. */
async function aBusyDinner(): Promise<ComingService> {
  const dinner = await aDinner({ covers: 49 });
  await postBooking(dinner, { ...aDiner({ firstName: "Maud", lastName: "Lecoq" }), covers: "9" });
  await postBooking(dinner, { ...aDiner({ firstName: "Jean", lastName: "Nkomo" }), covers: "10" });
  return dinner;
}

/** Waits until React has taken the page over; a page is translated after that. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.body).some((key) => key.startsWith("__reactFiber")),
  );
}

function badge(page: Page) {
  return page.getByRole("banner").locator("a[href='/admin#requests']");
}

/** Requests, and tables whose guest waits for a change. */
async function waitingForAnswer(): Promise<number> {
  const [sum] = await rows<{ waiting: number }>(
    `SELECT count(*) AS waiting FROM reservations
     WHERE (status = 'pending' OR requested_change IS NOT NULL) AND date >= ?`,
    await restaurantToday(),
  );
  return sum?.waiting ?? 0;
}

journey.describe("an admin whose browser translates", () => {
  journey("answers, and reads what has become of it", async ({ login }) => {
    const dinner = await aBusyDinner();
    const page = await login();
    await page.goto(listOf(dinner));
    await hydrated(page);
    await translate(page);
    const before = await badge(page).textContent();

    const [maud, jean] = [lineOf(page, "Maud Lecoq"), lineOf(page, "Jean Nkomo")];
    await maud.getByText("Restants 49 → 40", { exact: true }).waitFor();
    await jean.getByText("Restants 49 → 39", { exact: true }).waitFor();
    await maud.getByRole("button", { name: /^Accepter/ }).click();
    await page.getByText("Maud Lecoq (9 couverts) : acceptée.").waitFor();
    await jean.getByText("Restants 40 → 30", { exact: true }).waitFor();
    expect(await line(page).textContent()).toBe(
      "Base 49 · Confirmés 9 · En attente 10 · Restants 40",
    );
    await expect.poll(() => badge(page).textContent(), patient).not.toBe(before);

    await openMore(jean);
    await jean.getByRole("button", { name: /^Refuser/ }).click();
    await page.getByText("Jean Nkomo (10 couverts) : refusée.").waitFor();
    await jean.getByText("Refusée", { exact: true }).waitFor();
    await undoButton(page).click();
    await page.getByText("Jean Nkomo (10 couverts) : retour en arrière").waitFor();
    await jean
      .getByText(/^En attente/)
      .first()
      .waitFor();
    expect(await line(page).textContent()).toBe(
      "Base 49 · Confirmés 9 · En attente 10 · Restants 40",
    );
    expect(await isTranslated(page)).toBe(true);
  });

  journey("sees the badge of what waits move with each answer", async ({ login }) => {
    const dinner = await aBusyDinner();
    const page = await login();
    await page.goto(listOf(dinner));
    await hydrated(page);
    await translate(page);
    for (const name of ["Maud Lecoq", "Jean Nkomo"]) {
      await openMore(lineOf(page, name));
      await lineOf(page, name)
        .getByRole("button", { name: /^Refuser/ })
        .click();
      await page.getByText(`${name} (`).first().waitFor();
      // Other journeys ask for tables meanwhile: the page has to say what the book says by then.
      await expect
        .poll(async () => {
          await page.getByRole("searchbox").fill("");
          await page.getByRole("main").getByRole("button", { name: "Chercher" }).click();
          const told = await badge(page).textContent({ timeout: 1_000 });
          return Number(/\d+/.exec(told ?? "")?.[0]) - (await waitingForAnswer());
        }, patient)
        .toBe(0);
    }
    expect(await isTranslated(page)).toBe(true);
  });

  journey("restores on the reservation's page, and reads its new state", async ({ login }) => {
    const dinner = await aBusyDinner();
    const page = await login();
    await page.goto(listOf(dinner));
    await hydrated(page);
    await translate(page);
    await openReservation(page, "Maud Lecoq");
    const state = page.getByRole("heading", { level: 1 }).locator("[data-status]");
    expect(await state.textContent()).toContain("En attente");
    const panel = page.getByRole("main");
    await panel.getByRole("button", { name: "Refuser Maud Lecoq" }).click();
    await expect.poll(() => state.textContent(), patient).toBe("Refusée");
    await panel.getByRole("button", { name: "Rétablir Maud Lecoq" }).click();
    await expect.poll(() => state.textContent(), patient).toBe("Confirmée");
    await panel.getByText("Rétablie par Mathilde").waitFor();
    expect(await isTranslated(page)).toBe(true);
  });

  journey("is asked about too many, searches and turns pages", async ({ login }) => {
    const dinner = await aDinner({ covers: 2 });
    const diner = aDiner({ firstName: "Chloé", lastName: "Vasseur" });
    await postBooking(dinner, { covers: "2" });
    await postBooking(dinner, { ...diner, covers: "3" });
    const page = await login();
    await page.goto(listOf(dinner));
    await hydrated(page);
    await translate(page);
    await page.getByRole("searchbox").fill("vas");
    await page.keyboard.press("Enter");
    await lineOf(page, "Claire Martin").waitFor({ state: "detached" });
    await page.getByRole("searchbox").fill("zzz");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(/zzz/).first().waitFor();
    await lineOf(page, "Chloé Vasseur").waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("link").first().click();
    await lineOf(page, "Claire Martin").waitFor();

    await lineOf(page, "Chloé Vasseur")
      .getByRole("button", { name: /^Accepter/ })
      .click();
    await page.getByText("3 couverts de trop : continuer quand même ?").waitFor();
    await page.getByRole("button", { name: "Accepter quand même" }).click();
    await page.getByText("Chloé Vasseur (3 couverts) : acceptée.").waitFor();
    expect(await line(page).textContent()).toBe(
      "Base 2 · Confirmés 5 · En attente 0 · Restants −3",
    );

    await page.getByRole("link", { name: "À venir" }).click();
    await page.getByRole("heading", { level: 1, name: "Réservations à venir" }).waitFor();
    const first = () => page.locator("[data-date]").first().getAttribute("data-date");
    const shown = await first();
    await page.getByRole("link", { name: /suivants/ }).click();
    await expect.poll(first, patient).not.toBe(shown);
    await page.getByRole("link", { name: /précédents/ }).click();
    await expect.poll(first, patient).toBe(shown);
    expect(await isTranslated(page)).toBe(true);
  });
});

journey("no page that runs React keeps a text beside anything else", async ({ login }) => {
  const dinner = await aBusyDinner();
  await postBooking(dinner, { ...aDiner({ note: "Anniversaire.\nEt un chien." }), covers: "2" });
  const page = await login();
  const today = new Date().toISOString().slice(0, 10);
  for (const path of [
    "/admin",
    "/admin/reservations/upcoming",
    "/admin/reservations/upcoming?from=x",
    "/admin/reservations/history",
    `/admin/reservations/upcoming/${today}`,
    listOf(dinner),
    `${listOf(dinner)}?q=mau`,
    `${listOf(dinner)}?q=zzz`,
    "/admin/reservations/upcoming/nulle-part",
    "/admin/reservations/upcoming/2020-01-01/soir/personne-k7m2q9",
  ]) {
    await page.goto(path);
    await hydrated(page);
    expect(await looseTexts(page), path).toEqual([]);
  }
  await page.goto(listOf(dinner));
  for (const name of ["Maud Lecoq", "Claire Martin"]) {
    await page.goto(listOf(dinner));
    await openReservation(page, name);
    await page.getByRole("heading", { name: "Ce qui s’est passé" }).waitFor();
    expect(await looseTexts(page), name).toEqual([]);
  }
});
