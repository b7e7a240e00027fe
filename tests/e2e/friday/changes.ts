import type { Page } from "@playwright/test";
import {
  asStaff,
  lineOf,
  listOf,
  openMore,
  openReservation,
  undoButton,
} from "../../support/e2e/admin.ts";
import { aDiner, postBooking } from "../../support/e2e/booking.ts";
import { aDinner, type ComingService, lunchOf } from "../../support/e2e/coming-service.ts";
import { mailKindsTo, mailsTo, mailTo } from "../../support/e2e/mailbox.ts";
import { expect } from "../../support/e2e/matchers.ts";
import { rows } from "../../support/e2e/site-database.ts";
import { take } from "../../support/e2e/telephone.ts";
import { undoTimePasses } from "../../support/e2e/undo-time.ts";
import type { Situation } from "./situation.ts";

/** Opens the form of a reservation from its line. */
async function edit(page: Page, at: ComingService, name: string): Promise<void> {
  await page.goto(listOf(at));
  await openMore(lineOf(page, name));
  await lineOf(page, name).getByRole("link", { name: "Modifier" }).click();
  await page.locator("form#edit").waitFor();
}

async function save(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`form#edit [name=${name}]`);
    if (name === "service") await field.locator(`xpath=self::*[@value="${value}"]`).check();
    else await field.fill(value);
  }
  await page.locator("form#edit").getByRole("button", { name: "Enregistrer" }).click();
}

const saved = "Modification enregistrée.";

/** What becomes of a reservation that stands. */
export const changes: readonly Situation[] = [
  {
    number: 5,
    what: "a party grows from 4 to 7",
    covers: 40,
    play: async ({ at, host }) => {
      await take(host, at, { covers: "4", lastName: "Grows" });
      await edit(host, at, "Grows");
      await save(host, { covers: "7" });
      await host.getByText(saved).waitFor();
    },
  },
  {
    number: 6,
    what: "a party shrinks from 6 to 2",
    covers: 40,
    play: async ({ at, host }) => {
      await take(host, at, { covers: "6", lastName: "Shrinks" });
      await edit(host, at, "Shrinks");
      await save(host, { covers: "2" });
      await host.getByText(saved).waitFor();
    },
  },
  {
    number: 7,
    what: "one is refused after it was accepted, and accepted again",
    covers: 40,
    play: async ({ at, host, admin }) => {
      await postBooking(at, { ...aDiner({ lastName: "Thrice" }), covers: "10" });
      await host.goto(listOf(at));
      await lineOf(host, "Claire Thrice")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await host.getByText("acceptée").first().waitFor();
      await admin.goto(listOf(at));
      await openReservation(admin, "Claire Thrice");
      await admin.getByRole("button", { name: "Refuser" }).first().click();
      await admin.getByText("Claire Thrice (10 couverts) : refusée.").waitFor();
      await undoTimePasses(at);
      await admin.reload();
      await admin.getByRole("button", { name: /^Rétablir/ }).click();
      await admin.getByText("Claire Thrice (10 couverts) : rétablie.").waitFor();
    },
  },
  {
    number: 8,
    what: "the one that does not fit is accepted, and that is taken back",
    covers: 4,
    play: async ({ at, host }) => {
      await postBooking(at, { covers: "4" });
      const diner = aDiner({ lastName: "Unfit" });
      await postBooking(at, { ...diner, covers: "3" });
      await host.goto(listOf(at));
      await lineOf(host, "Claire Unfit")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await host.getByRole("button", { name: "Accepter quand même" }).click();
      await host.getByText("Claire Unfit (3 couverts) : acceptée.").waitFor();
      await undoButton(host).click();
      await host.getByText("retour en arrière, aucun mail ne part").waitFor();
      expect((await mailsTo(diner.email)).map(({ kind }) => kind)).not.toContain("accepted");
    },
  },
  {
    number: 9,
    what: "what is taken back after its mail has left is told so",
    covers: 40,
    play: async ({ at, openPage }) => {
      // A page that hears of nothing still offers what is too late.
      const host = await asStaff(openPage, "host", { javaScriptEnabled: false });
      const diner = aDiner({ lastName: "Mailed" });
      await postBooking(at, { ...diner, covers: "10" });
      await host.goto(listOf(at));
      await lineOf(host, "Claire Mailed")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await host.getByText("Claire Mailed (10 couverts) : acceptée.").waitFor();
      await undoTimePasses(at);
      await mailTo(diner.email, "accepted");
      await undoButton(host).click();
      await host.getByText("Trop tard pour revenir en arrière").waitFor();
    },
  },
  {
    number: 10,
    what: "one moves from midi to soir",
    covers: 40,
    play: async ({ at, host, admin, also }) => {
      const lunch = await lunchOf(at, 20);
      also(lunch);
      await take(host, lunch, { covers: "4", lastName: "Moves" }, "12:30");
      await edit(host, lunch, "Moves");
      await save(host, { service: "soir", time: "20:30" });
      await host.getByText(saved).waitFor();
      await admin.goto(listOf(at));
      await lineOf(admin, "Moves").waitFor();
    },
  },
  {
    number: 11,
    what: "one moves to another date that is full, once that is asked",
    covers: 40,
    play: async ({ at, host, also }) => {
      const full = await aDinner({ covers: 4 });
      also(full);
      await postBooking(full, { covers: "4" });
      await take(host, at, { covers: "2", lastName: "Elsewhere" });
      await edit(host, at, "Elsewhere");
      await save(host, { date: full.date, time: "20:00" });
      await host.getByRole("button", { name: "Dépasser de 2" }).click();
      await host.getByText(saved).waitFor();
      expect(host.url()).toContain(`/${full.date}/soir/`);
    },
  },
  {
    number: 12,
    what: "one moves while a diner books the last covers",
    covers: 40,
    play: async ({ at, host, also }) => {
      const other = await aDinner({ covers: 4 });
      also(other);
      await take(host, at, { covers: "4", lastName: "Beaten" });
      await edit(host, at, "Beaten");
      await postBooking(other, { covers: "4" });
      await save(host, { date: other.date, time: "20:00" });
      await host.getByRole("link", { name: "Ne rien changer" }).click();
      await host.goto(listOf(at));
      await lineOf(host, "Beaten").waitFor();
    },
  },
  {
    number: 20,
    what: "what was entered by mistake is removed, and nobody hears of that",
    covers: 40,
    play: async ({ at, host }) => {
      const { email } = aDiner();
      await take(host, at, { covers: "4", lastName: "Mistaken", email });
      expect(await mailKindsTo(email, 1)).toEqual(["confirmed"]);
      await host.goto(listOf(at));
      await openMore(lineOf(host, "Mistaken"));
      await lineOf(host, "Mistaken").getByRole("button", { name: "Saisie par erreur" }).click();
      await host.getByText("saisie par erreur, personne n’est prévenu").waitFor();
      await undoTimePasses(at);
      const owed = await rows(
        "SELECT kind FROM mails JOIN reservations ON code = subject WHERE date = ? AND kind <> 'confirmed'",
        at.date,
      );
      expect(owed, "what anybody is told of it").toEqual([]);
    },
  },
  {
    number: 25,
    what: "two edit one reservation: the second sees what has changed, and what she typed",
    covers: 40,
    play: async ({ at, host, admin }) => {
      await take(host, at, { covers: "4", lastName: "Both" });
      await edit(host, at, "Both");
      await edit(admin, at, "Both");
      await admin.locator("form#edit [name=houseNote]").fill("Près du piano");
      await save(host, { covers: "5" });
      await host.getByText(saved).waitFor();
      await save(admin, {});
      await admin.getByText("Cette réservation a changé entre-temps.").waitFor();
      await expect(admin.locator("form#edit [name=houseNote]")).toHaveValue("Près du piano");
      await save(admin, { covers: "5" });
      await admin.getByText(saved).waitFor();
    },
  },
];
