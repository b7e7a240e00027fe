import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { lineOf, listOf, logIn, openReservation } from "../support/e2e/admin.ts";
import { aDiner, fillIn, postBooking, send } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { journey, site } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";
import { rows } from "../support/e2e/site-database.ts";
import { unfoldAll } from "../support/e2e/unfold.ts";

const both = ["light", "dark"] as const;
const today = new Date().toISOString().slice(0, 10);

journey.describe("axe finds nothing wrong", () => {
  for (const path of [
    "/",
    "/reserve",
    "/reserve?covers=21",
    "/reserve?month=2100-01",
    "/reserve/2020-02-29",
    "/reserve/2100-01-01",
    "/reservations/table-de-2-soir-perdue",
    "/login",
    "/dev/mails",
    "/nulle-part",
  ]) {
    journey(`at ${path}`, async ({ page }) => {
      await page.goto(path);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  journey("on the way of a booking, with its errors and its refusal", async ({ page }) => {
    const dinner = await aDinner({ covers: 2 });
    await page.goto(`/reserve/${dinner.date}?covers=2`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/reserve/${dinner.date}/soir?covers=2`);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.locator("form#booking").evaluate((form) => form.setAttribute("novalidate", ""));
    await send(page);
    await page.getByText("Choisissez une heure dans la liste.").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.locator("[name=time][value='20:00']").check();
    await fillIn(page, aDiner());
    for (const covers of ["2", "8", "8", "4"]) await postBooking(dinner, { covers });
    await send(page);
    await page.getByRole("heading", { name: "Cette table n’est plus possible" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  journey("however a reservation stands", async ({ page }) => {
    const dinner = await aDinner({ covers: 4 });
    const { location } = await postBooking(dinner, { covers: "4", note: "Un mot." });
    for (const under of ["cancel", "change", "change?covers=9", "late"]) {
      await page.goto(`${location}/${under}`);
      expect(await accessibilityFaults(page), under).toEqual([]);
    }
    for (const [status, reason] of [
      ["confirmed", null],
      ["pending", "manual"],
      ["pending", "capacity"],
      ["refused", null],
      ["expired", null],
      ["arrived", null],
      ["no_show", null],
      ["cancelled", null],
    ] as const) {
      await rows(
        "UPDATE reservations SET status = ?, pending_reason = ? WHERE date = ?",
        status,
        reason,
        dinner.date,
      );
      await page.goto(`${location}`);
      expect(await accessibilityFaults(page), status).toEqual([]);
    }
    await page.goto(`${location}/cancel`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  journey("on the log-in form that was filled in wrongly", async ({ page }) => {
    await page.goto("/login");
    await logIn(page, "faux");
    await page.getByRole("alert").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  for (const path of [
    "/admin",
    "/admin/reservations/upcoming",
    `/admin/reservations/upcoming/${today}`,
    "/admin/reservations/history",
    "/admin/reservations/upcoming/nulle-part",
  ]) {
    journey(`in the admin area at ${path}, by day and by night`, async ({ login }) => {
      const page = await login();
      await page.goto(path);
      expect(await accessibilityFaults(page, both)).toEqual([]);
    });
  }

  journey(
    "on a service's list, a reservation, and the question before it is too many",
    async ({ login }) => {
      const dinner = await aDinner({ covers: 2 });
      const diner = aDiner({ firstName: "Maud", lastName: "Lecoq", note: "Anniversaire." });
      await postBooking(dinner, { covers: "2" });
      await postBooking(dinner, { covers: "3", ...diner });
      await postBooking(dinner, { covers: "2" });
      await rows(
        `UPDATE reservations SET status = 'refused', pending_reason = NULL
       WHERE date = ? AND covers = 2 AND status = 'pending'`,
        dinner.date,
      );
      const page = await login();
      await page.goto(listOf(dinner));
      await unfoldAll(page);
      expect(await accessibilityFaults(page, both)).toEqual([]);

      await lineOf(page, "Maud Lecoq")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await page.getByRole("button", { name: "Accepter quand même" }).waitFor();
      expect(await accessibilityFaults(page, both)).toEqual([]);

      await page.getByRole("button", { name: "Accepter quand même" }).click();
      await page.waitForURL(`${site}${listOf(dinner)}**`);
      expect(await accessibilityFaults(page, both)).toEqual([]);
      await openReservation(page, "Maud Lecoq");
      await page.getByRole("heading", { name: "Ce qui s’est passé" }).waitFor();
      await unfoldAll(page);
      expect(await accessibilityFaults(page, both)).toEqual([]);
    },
  );
});
