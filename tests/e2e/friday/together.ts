import { lineOf, listOf, openMore, openReservation } from "../../support/e2e/admin.ts";
import { aDiner, postBooking, status } from "../../support/e2e/booking.ts";
import { follow } from "../../support/e2e/journey.ts";
import { expect } from "../../support/e2e/matchers.ts";
import { rows } from "../../support/e2e/site-database.ts";
import { take } from "../../support/e2e/telephone.ts";
import { makeRequest } from "./request.ts";
import type { Situation, Windows } from "./situation.ts";

/** A guest asks for seven where four were booked and six are to be had; staff stands before it. */
async function aRequestedChange({ at, host, openPage }: Windows, lastName: string) {
  const { location } = await postBooking(at, { ...aDiner({ lastName }), covers: "4" });
  const guest = await openPage();
  await guest.goto(`${location}/change?covers=7`);
  await follow(guest.getByRole("button", { name: "Demander ce changement" }));
  await host.goto(listOf(at));
  await openReservation(host, `Claire ${lastName}`);
  await host.getByRole("button", { name: "Accepter le changement" }).waitFor();
  return { guest, location: `${location}` };
}

/** What several people do at once. */
export const together: readonly Situation[] = [
  {
    number: 13,
    what: "the last four covers are asked for by two people, and one gets them",
    covers: 4,
    play: async ({ at }) => {
      const [one, other] = await Promise.all([
        postBooking(at, { ...aDiner({ lastName: "First" }), covers: "4" }),
        postBooking(at, { ...aDiner({ lastName: "Second" }), covers: "4" }),
      ]);
      expect([one.status, other.status]).toEqual([303, 303]);
      const stand = await rows<{ status: string }>(
        "SELECT status FROM reservations WHERE date = ? ORDER BY status",
        at.date,
      );
      expect(stand.map((row) => row.status)).toEqual(["confirmed", "pending"]);
    },
  },
  {
    number: 21,
    what: "a guest cancels while the host edits",
    covers: 40,
    play: async ({ at, host, openPage }) => {
      const { location } = await postBooking(at, { ...aDiner({ lastName: "Gone" }), covers: "4" });
      await host.goto(listOf(at));
      await openMore(lineOf(host, "Claire Gone"));
      await lineOf(host, "Claire Gone").getByRole("link", { name: "Modifier" }).click();
      await host.locator("form#edit [name=covers]").fill("6");
      const guest = await openPage();
      await guest.goto(`${location}/cancel`);
      await follow(guest.getByRole("main").getByRole("button").first());
      expect(await status(guest)).toBe("cancelled");
      await host.locator("form#edit").getByRole("button", { name: "Enregistrer" }).click();
      await host.getByText("Elle est maintenant : Annulée").waitFor();
    },
  },
  {
    number: 22,
    what: "a guest asks for a change, which is accepted",
    covers: 6,
    play: async (windows) => {
      const { guest, location } = await aRequestedChange(windows, "Granted");
      const { host } = windows;
      await host.getByRole("button", { name: "Accepter le changement" }).click();
      await host.getByRole("button", { name: "Accepter quand même" }).click();
      await host.getByText("changement accepté").first().waitFor();
      await guest.goto(location);
      await guest.getByRole("heading", { name: "Votre changement est accepté" }).waitFor();
    },
  },
  {
    number: 23,
    what: "one that is refused leaves the old table as it is",
    covers: 6,
    play: async (windows) => {
      const { guest, location } = await aRequestedChange(windows, "Kept");
      const { host } = windows;
      await host.getByRole("button", { name: "Refuser, garder la table" }).click();
      await host.getByText("changement refusé, la table reste").first().waitFor();
      await guest.goto(location);
      expect(await status(guest)).toBe("confirmed");
      expect(await guest.getByRole("main").textContent()).toContain("4 personnes");
    },
  },
  {
    number: 24,
    what: "two answer one request: the second is told what the first has done",
    covers: 40,
    play: async ({ at, host, admin }) => {
      await postBooking(at, { ...aDiner({ lastName: "Answered" }), covers: "10" });
      await host.goto(listOf(at));
      await admin.goto(listOf(at));
      await openMore(lineOf(admin, "Claire Answered"));
      await lineOf(admin, "Claire Answered").getByRole("textbox").fill("Nous sommes complets.");
      await lineOf(host, "Claire Answered")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await host.getByText("Claire Answered (10 couverts) : acceptée.").waitFor();
      await lineOf(admin, "Claire Answered")
        .getByRole("button", { name: /^Refuser/ })
        .click();
      await expect(admin.getByRole("alert")).toContainText("Confirmée");
    },
  },
  {
    number: 40,
    what: "a request expires while it is looked at",
    covers: "tonight",
    play: async ({ at, host }) => {
      await take(host, at, { covers: "4", lastName: "Expires" }, "23:30");
      await makeRequest(at, { lastName: "Expires", covers: 4, time: "23:30" });
      await host.goto(listOf(at));
      // Its hour passes.
      await rows("UPDATE reservations SET time = '00:00' WHERE last_name = 'Expires'");
      await expect
        .poll(() => rows("SELECT status FROM reservations WHERE last_name = 'Expires'"), {
          timeout: 20_000,
        })
        .toEqual([{ status: "expired" }]);
      await expect(lineOf(host, "Expires").getByRole("button", { name: /^Accepter/ })).toHaveCount(
        0,
        { timeout: 20_000 },
      );
      await expect(host.locator("li[id]").filter({ hasText: "Expires" })).toContainText("Expirée");
    },
  },
];
