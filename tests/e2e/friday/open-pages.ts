import { lineOf, listOf } from "../../support/e2e/admin.ts";
import { aDiner, postBooking } from "../../support/e2e/booking.ts";
import { expect } from "../../support/e2e/matchers.ts";
import { aNetworkThatHolds } from "../../support/e2e/network.ts";
import { entryAt } from "../../support/e2e/telephone.ts";
import { focusedName } from "../../support/e2e/typist.ts";
import type { Situation } from "./situation.ts";

const patient = { timeout: 20_000 };

/** What happens to pages that stand open. */
export const open: readonly Situation[] = [
  {
    number: 33,
    what: "an alert while a name is typed keeps the text",
    covers: 40,
    play: async ({ at, host }) => {
      await host.goto(entryAt(at));
      await host.locator("form#entry [name=lastName]").pressSequentially("Nko");
      await postBooking(at, { ...aDiner({ lastName: "Alerting" }), covers: "10" });
      await host.getByRole("status").getByText("Claire Alerting").first().waitFor();
      await host.keyboard.type("mo");
      await expect(host.locator("form#entry [name=lastName]")).toHaveValue("Nkomo");
      expect(await focusedName(host)).toBe("lastName");
    },
  },
  {
    number: 37,
    what: "midnight passes on an open page, which is right in the morning",
    covers: 40,
    play: async ({ at, host }) => {
      await host.clock.install();
      // Nothing is heard in the night.
      await host.routeWebSocket(/\/admin\/feed/, () => undefined);
      await host.goto(listOf(at));
      await host.getByRole("heading", { level: 1 }).waitFor();
      await postBooking(at, { ...aDiner({ lastName: "Overnight" }), covers: "2" });
      await host.clock.fastForward("09:00:00");
      await expect(lineOf(host, "Claire Overnight")).toBeVisible(patient);
    },
  },
  {
    number: 38,
    what: "the network goes for two minutes",
    covers: 40,
    play: async ({ at, host }) => {
      const looked = host.waitForResponse("**/admin/feed?*");
      await host.goto(entryAt(at));
      await looked;
      const form = host.locator("form#entry");
      await form.locator("[name=covers]").fill("4");
      await form.locator("[name=lastName]").fill("Offline");
      const network = aNetworkThatHolds();
      await host.route("**/admin/feed?*", network.hold);
      await host.evaluate(() => window.dispatchEvent(new Event("offline")));
      await host.getByText("Hors ligne").first().waitFor();
      await form.getByRole("button", { name: "Enregistrer" }).click();
      await host.getByText("rien n’est parti").waitFor();
      network.release();
      await host.evaluate(() => window.dispatchEvent(new Event("online")));
      await expect(host.getByText("Hors ligne")).toHaveCount(0);
      await form.getByRole("button", { name: "Enregistrer" }).click();
      await host.getByText("Réservation enregistrée.").waitFor();
    },
  },
];
