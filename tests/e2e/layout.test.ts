import type { Page } from "@playwright/test";
import { lineOf, listOf, logIn } from "../support/e2e/admin.ts";
import { aDiner, fillIn, postBooking, send } from "../support/e2e/booking.ts";
import { aDinnerOfLongDate, type ComingService } from "../support/e2e/coming-service.ts";
import { follow, journey } from "../support/e2e/journey.ts";
import { layoutFaults, widths } from "../support/e2e/layout.ts";
import { expect } from "../support/e2e/matchers.ts";
import { rows } from "../support/e2e/site-database.ts";

const [first, last] = ["Wolfeschlegel".repeat(5).slice(0, 60), "Cholmondeley".repeat(5)];

/** Somebody whose every field is as long as it may be, in words that nothing divides. */
function longNamed(fields: Record<string, string> = {}) {
  const mailbox = `${crypto.randomUUID()}${"x".repeat(28)}`;
  return aDiner({
    firstName: first,
    lastName: last,
    email: `${mailbox}@${"adresse-sans-fin".repeat(3)}.${"domaine-long".repeat(4)}.test`,
    note: `https://example.test/${"sans-espace".repeat(30)} ${"Allergie aux noix. ".repeat(5)}`,
    ...fields,
  });
}

/** Looks at the page as it stands, at each width and at two sizes of text. */
async function expectToHold(page: Page, name = page.url()): Promise<void> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await layoutFaults(page);
    faults.push(...found.map((fault) => `${width} px, ${fault}`));
  }
  // All pages are told of, not only the first.
  expect.soft(faults, name).toEqual([]);
}

/** A dinner with a table, requests and what is gone, all of long names. */
async function aLongDinner(): Promise<ComingService> {
  const dinner = await aDinnerOfLongDate({ covers: 4 });
  await postBooking(dinner, { ...longNamed(), covers: "3" });
  await postBooking(dinner, { ...longNamed({ lastName: "Bérengère" }), covers: "8" });
  await postBooking(dinner, { ...longNamed({ firstName: "Maud" }), covers: "9" });
  await postBooking(dinner, { ...longNamed({ firstName: "Jeanne" }), covers: "2" });
  await rows(
    "UPDATE reservations SET status = 'refused', pending_reason = NULL WHERE date = ? AND covers = 2",
    dinner.date,
  );
  return dinner;
}

for (const locale of ["fr-FR", "en-GB"]) {
  journey.describe(`in ${locale}, every page holds at every width and size of text:`, () => {
    journey("the open ones", async ({ openPage }) => {
      const page = await openPage({ locale });
      for (const path of [
        "/",
        "/reserve",
        "/reserve?covers=12",
        "/reserve?covers=21",
        "/reserve?month=2100-01",
        "/reserve/2020-02-29",
        "/reserve/2100-01-01",
        "/reservations/table-de-2-soir-perdue",
        "/login",
        "/nulle-part",
        "/reserve/%FF",
      ]) {
        await page.goto(path);
        await expectToHold(page, path);
      }
      await page.goto("/login");
      await logIn(page, "faux");
      await page.getByRole("alert").waitFor();
      await expectToHold(page);
    });

    journey("the way of a booking", async ({ openPage }) => {
      const page = await openPage({ locale });
      const dinner = await aDinnerOfLongDate({ covers: 6 });
      await page.goto(`/reserve/${dinner.date}?covers=2`);
      await expectToHold(page);
      await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=20:00`);
      await fillIn(page, longNamed({ phone: "12" }));
      await page.locator("form#booking").evaluate((form) => form.setAttribute("novalidate", ""));
      await send(page);
      await expectToHold(page);
      await follow(page.getByRole("button", { name: /^(Modifier le jour|Change the day)/ }));
      await expectToHold(page);
      await page.goto(`/reserve/${dinner.date}/soir?covers=2&time=20:00`);
      await fillIn(page, longNamed());
      await send(page);
      await expectToHold(page);
      await page.goto(`${page.url()}/cancel`);
      await expectToHold(page);
      for (const covers of ["4", "8", "8", "4"]) await postBooking(dinner, { covers });
      await page.goto(`/reserve/${dinner.date}/soir?covers=2`);
      await expectToHold(page);
    });

    journey("a guest's page, however it stands", async ({ openPage }) => {
      const page = await openPage({ locale });
      const dinner = await aDinnerOfLongDate({ covers: 4 });
      const { location } = await postBooking(dinner, { ...longNamed(), covers: "4" });
      for (const [status, reason] of [
        ["pending", "capacity"],
        ["refused", null],
        ["cancelled", null],
      ] as const) {
        await rows(
          "UPDATE reservations SET status = ?, pending_reason = ? WHERE date = ?",
          status,
          reason,
          dinner.date,
        );
        await page.goto(`${location}`);
        await expectToHold(page, status);
      }
      await page.goto(`${location}/cancel`);
      await expectToHold(page);
      await page.goto("/dev/mails");
      await expectToHold(page);
    });

    journey("the book", async ({ login }) => {
      const dinner = await aLongDinner();
      const page = await login({ locale });
      for (const path of [
        "/admin",
        "/admin/reservations/upcoming",
        "/admin/reservations/upcoming?from=x",
        `/admin/reservations/upcoming/${dinner.date}`,
        "/admin/reservations/history",
        listOf(dinner),
        `${listOf(dinner)}?q=maud`,
        "/admin/reservations/upcoming/nulle-part",
      ]) {
        await page.goto(path);
        await expectToHold(page, path);
      }
      await page.goto(listOf(dinner));
      await lineOf(page, `Maud ${last}`)
        .getByRole("button", { name: /^(Accepter|Accept)/ })
        .click();
      await page.getByRole("alert").waitFor();
      await expectToHold(page, "the question");
      await page.getByRole("alert").getByRole("button").click();
      await page.getByRole("status").getByRole("button").waitFor();
      await expectToHold(page, "what was done");
      await page.getByRole("link", { name: `Maud ${last}`, exact: true }).click();
      await page.getByText(/^(Langue|Language)/).waitFor();
      await expectToHold(page, "a reservation beside its list");
      await page.getByRole("link", { name: /^(Pleine page|Full page)$/ }).click();
      await page.waitForURL((url) => url.search === "");
      await expectToHold(page, "a reservation");
    });
  });
}

journey("the cover of a restaurant with a long name keeps its words whole", async ({ page }) => {
  const [config] = await rows<{ name: string }>("SELECT name FROM restaurant");
  try {
    for (const name of [
      "L’Établissement",
      "Rôtisserie Gastronomique",
      "Zum Hirschgartenbräuhaus",
    ]) {
      await rows("UPDATE restaurant SET name = ?", name);
      await expect
        .poll(async () => (await page.goto("/"))?.text(), { timeout: 20_000 })
        .toContain(name);
      await expectToHold(page, name);
    }
  } finally {
    await rows("UPDATE restaurant SET name = ?", config?.name ?? "");
  }
});
