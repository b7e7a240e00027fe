import type { Page } from "@playwright/test";
import { lineOf, listOf, openMore, openReservation, undoButton } from "../../support/e2e/admin.ts";
import { aDiner } from "../../support/e2e/booking.ts";
import type { ComingService } from "../../support/e2e/coming-service.ts";
import { follow } from "../../support/e2e/journey.ts";
import { guestLinkIn, mailTo } from "../../support/e2e/mailbox.ts";
import { rows } from "../../support/e2e/site-database.ts";
import { entryAt, take } from "../../support/e2e/telephone.ts";
import { makeRequest } from "./request.ts";
import type { Situation } from "./situation.ts";

/** Late enough that whoever is expected then is awaited at whatever hour the journeys run. */
const atNight = "23:30";

/** Writes down a party for tonight, and stands before the list. */
async function expectTonight(
  page: Page,
  at: ComingService,
  fields: { covers: string; lastName: string; email?: string },
): Promise<void> {
  await take(page, at, fields, atNight);
  await page.goto(listOf(at));
}

function button(page: Page, name: string, label: RegExp) {
  return lineOf(page, name).getByRole("button", { name: label });
}

/** What happens at the door. */
export const door: readonly Situation[] = [
  {
    number: 14,
    what: "one arrives, which was a mistake, and is awaited again",
    covers: "tonight",
    play: async ({ at, host }) => {
      await expectTonight(host, at, { covers: "2", lastName: "Arrives" });
      await button(host, "Arrives", /^Arrivée/).click();
      await host.getByText("Arrives (2 couverts) : arrivée.").waitFor();
      await openMore(lineOf(host, "Arrives"));
      await button(host, "Arrives", /^Remettre à confirmée/).click();
      await host.getByText("Arrives (2 couverts) : de nouveau confirmée.").waitFor();
    },
  },
  {
    number: 15,
    what: "one is absent, and comes late after all",
    covers: "tonight",
    play: async ({ at, host }) => {
      await expectTonight(host, at, { covers: "3", lastName: "Absent" });
      await openMore(lineOf(host, "Absent"));
      await button(host, "Absent", /^Absente/).click();
      await host.getByText("Absent (3 couverts) : absente.").waitFor();
      await openReservation(host, "Absent");
      await host.getByRole("button", { name: /^Arrivée/ }).click();
      await host.getByText("Absent (3 couverts) : arrivée.").waitFor();
    },
  },
  {
    number: 16,
    what: "three of five arrive, then the rest",
    covers: "tonight",
    play: async ({ at, host }) => {
      await expectTonight(host, at, { covers: "5", lastName: "Parts" });
      await openMore(lineOf(host, "Parts"));
      await lineOf(host, "Parts").locator("[name=arrivedCovers]").fill("3");
      await button(host, "Parts", /^Une partie est là/).click();
      await lineOf(host, "Parts").getByText("Arrivés : 3 / 5").waitFor();
      await undoButton(host).waitFor();
      await rows(
        "UPDATE processed_commands SET at = at - 60000 WHERE code IN (SELECT code FROM reservations WHERE last_name = 'Parts')",
      );
      await host.reload();
      await button(host, "Parts", /^Le reste arrive/).click();
      await host.getByText("Parts (5 couverts) : arrivée.").waitFor();
    },
  },
  {
    number: 17,
    what: "a guest says that she is 20 minutes late, and staff has read it",
    covers: "tonight",
    play: async ({ at, host, openPage }) => {
      const { email } = aDiner();
      await expectTonight(host, at, { covers: "2", lastName: "Delayed", email });
      const guest = await openPage();
      await guest.goto(guestLinkIn(await mailTo(email, "confirmed")));
      await follow(guest.getByRole("button", { name: "20 min" }));
      await host.reload();
      await lineOf(host, "Delayed").getByText("retard annoncé 20 min").waitFor();
      await openReservation(host, "Delayed");
      await host.getByRole("button", { name: "Marquer comme lu" }).click();
      await host.getByText("retard lu").first().waitFor();
    },
  },
  {
    number: 18,
    what: "two walk in while a request of four is answered",
    covers: "tonight",
    play: async ({ at, host, admin }) => {
      await take(admin, at, { covers: "4", lastName: "Asked" }, atNight);
      await makeRequest(at, { lastName: "Asked", covers: 4, time: atNight });
      await admin.goto(listOf(at));
      await walkIn(host, at, "2");
      await button(admin, "Asked", /^Accepter/).click();
      await admin.getByText("Asked (4 couverts) : acceptée.").waitFor();
    },
  },
  {
    number: 19,
    what: "who walked in nameless is named later",
    covers: "tonight",
    play: async ({ at, host }) => {
      await walkIn(host, at, "3");
      await host.getByRole("link", { name: "Modifier" }).click();
      await host.locator("form#edit [name=lastName]").fill("Named");
      await host.locator("form#edit").getByRole("button", { name: "Enregistrer" }).click();
      await host.getByText("Modification enregistrée.").waitFor();
      await host.getByRole("heading", { level: 1, name: /Named/ }).waitFor();
    },
  },
];

/** Enters a party that stands at the door. */
async function walkIn(page: Page, at: ComingService, covers: string): Promise<void> {
  await page.goto(entryAt(at, atNight));
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Entrer" }) });
  await form.locator("[name=covers]").fill(covers);
  await form.getByRole("button", { name: "Entrer" }).click();
  await page.getByText("Client de passage entré.").waitFor();
}
