import type { Page } from "@playwright/test";
import { line, lineOf, listOf } from "../../support/e2e/admin.ts";
import { aDiner, postBooking } from "../../support/e2e/booking.ts";
import type { ComingService } from "../../support/e2e/coming-service.ts";
import { site } from "../../support/e2e/journey.ts";
import { expect } from "../../support/e2e/matchers.ts";
import { rows } from "../../support/e2e/site-database.ts";
import { entryAt, take } from "../../support/e2e/telephone.ts";
import type { Situation } from "./situation.ts";

/** How diners see the slots of a service. */
async function statesOf({ date, service }: ComingService): Promise<string[]> {
  const response = await fetch(`${site}/api/availability?date=${date}&covers=2`);
  const day: { services: { slug: string; slots: { state: string }[] }[] } = await response.json();
  const own = day.services.find(({ slug }) => slug === service);
  return [...new Set(own?.slots.map(({ state }) => state))];
}

/** Opens what is set by hand for a service. */
async function openCovers(page: Page, at: ComingService): Promise<void> {
  await page.goto(listOf(at));
  await page.locator("[data-band] [data-unfolds]").filter({ hasText: "Couverts, note" }).click();
}

/** A service of the demo that is past, with two parties of whom nobody said whether they came. */
async function anOpenPastService(): Promise<ComingService> {
  const [day] = await rows<ComingService>(
    `SELECT date, service FROM reservations WHERE date < date('now', '-2 day') AND status = 'arrived'
     GROUP BY date, service HAVING count(*) > 3 ORDER BY date LIMIT 1`,
  );
  if (!day) throw new Error("The demo has no past service.");
  await rows(
    `UPDATE reservations SET status = 'confirmed', arrived_covers = NULL WHERE code IN
       (SELECT code FROM reservations WHERE date = ? AND service = ? AND status = 'arrived' LIMIT 2)`,
    day.date,
    day.service,
  );
  return day;
}

/** What staff sets for the evening, and its end. */
export const evening: readonly Situation[] = [
  {
    number: 32,
    what: "the note of the day is seen in the telephone form",
    covers: 40,
    play: async ({ at, host, admin }) => {
      const note = "Match à 21 h, pas de terrasse";
      await openCovers(admin, at);
      await admin.locator("[name=dayNote]").fill(note);
      await admin.getByRole("button", { name: "Enregistrer la note" }).click();
      await admin.getByRole("main").locator("p").getByText(note).waitFor();
      await host.goto(entryAt(at));
      await expect(host.getByText(note)).toBeVisible();
    },
  },
  {
    number: 34,
    what: "a service is set to complete in one tap, and back",
    covers: 40,
    play: async ({ at, host }) => {
      await host.goto(listOf(at));
      await host.locator("[data-band]").getByRole("button", { name: "Complet" }).click();
      const back = host.locator("[data-band]").getByRole("button", { name: "Revenir à 40" });
      await back.waitFor();
      expect(await statesOf(at)).toEqual(["closed"]);
      await back.click();
      await host.locator("[data-band]").getByRole("button", { name: "Complet" }).waitFor();
      expect(await statesOf(at)).toEqual(["available"]);
    },
  },
  {
    number: 35,
    what: "covers go from 40 to 30 with 36 booked, then one more is accepted",
    covers: 40,
    play: async ({ at, host }) => {
      for (const lastName of ["A", "B", "C", "D"]) await take(host, at, { covers: "9", lastName });
      await postBooking(at, { ...aDiner({ lastName: "More" }), covers: "9" });
      await openCovers(host, at);
      await host.locator("[name=covers]").first().fill("30");
      await host.getByRole("button", { name: "Fixer" }).first().click();
      await expect(line(host)).toContainText("Restants −6");
      await lineOf(host, "Claire More")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await host.getByText("15 couverts de trop : continuer quand même ?").waitFor();
      await host.getByRole("button", { name: "Accepter quand même" }).click();
      await host.getByText("Claire More (9 couverts) : acceptée.").waitFor();
    },
  },
  {
    number: 36,
    what: "the evening is closed with two lines open",
    covers: 40,
    play: async ({ admin, also }) => {
      const past = await anOpenPastService();
      also(past);
      await admin.goto(listOf(past));
      await admin.getByText("2 réservations ni arrivées ni absentes").waitFor();
      await admin.getByRole("button", { name: "Toutes arrivées, clore le service" }).click();
      await expect(admin.getByRole("status").filter({ hasText: "Clos" })).toContainText(
        "par Mathilde",
      );
    },
  },
];
