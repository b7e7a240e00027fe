import { asAdmin, lineOf, listOf } from "../support/e2e/admin.ts";
import { postBooking } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";
import { aNetworkThatHolds } from "../support/e2e/network.ts";
import { focusedName } from "../support/e2e/typist.ts";

journey(
  "a request appears while a name is being typed, takes nothing of it, and goes when it is answered",
  async ({ openPage, login }) => {
    const dinner = await aDinner({ covers: null });
    const page = await login();
    await page.goto(`/admin/reservations/new?${new URLSearchParams(dinner)}`);
    const name = page.locator("form#entry [name=lastName]");
    await name.pressSequentially("Nko");
    await postBooking(dinner, { covers: "3", lastName: "Quenneville" });
    const told = page.getByRole("status").getByRole("listitem").filter({ hasText: "Quenneville" });
    await expect(told).toContainText(/^Demande ?Claire Quenneville, 3, .* à 20:00 ?Voir/);
    expect(await focusedName(page)).toBe("lastName");
    await page.keyboard.type("mo");
    await expect(name).toHaveValue("Nkomo");
    await expect(page).toHaveTitle(/^\d+ demandes?.* · Nouvelle réservation$/);

    const colleague = await asAdmin(openPage);
    await colleague.goto(listOf(dinner));
    await colleague.getByRole("button", { name: /^Accepter/ }).click();
    await expect(told).toHaveCount(0);
    await expect(name).toHaveValue("Nkomo");
    expect(await focusedName(page)).toBe("lastName");
  },
);

journey(
  "a page without a network says so, sends nothing and keeps what was typed",
  async ({ login }) => {
    const dinner = await aDinner({ covers: 40 });
    const page = await login();
    // What the page asks for by itself when it opens has come before the network goes.
    const looked = page.waitForResponse("**/admin/feed?*");
    await page.goto(`/admin/reservations/new?${new URLSearchParams({ ...dinner, time: "20:00" })}`);
    await looked;
    const form = page.locator("form#entry");
    await form.locator("[name=covers]").fill("4");
    await form.locator("[name=lastName]").fill("Nkomo");
    const network = aNetworkThatHolds();
    await page.route("**/admin/feed?*", network.hold);
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    await page.getByText("Hors ligne\u202f: ce qui est affiché peut avoir changé.").waitFor();
    await form.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Hors ligne\u202f: rien n’est parti.").waitFor();
    await expect(form.locator("[name=lastName]")).toHaveValue("Nkomo");
    network.release();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText("Hors ligne")).toHaveCount(0);
    await form.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Réservation enregistrée.").waitFor();
  },
);

journey("what is folded opens without a network too", async ({ login }) => {
  const dinner = await aDinner({ covers: 40 });
  const page = await login();
  const looked = page.waitForResponse("**/admin/feed?*");
  await page.goto(listOf(dinner));
  await looked;
  const network = aNetworkThatHolds();
  await page.route("**/admin/feed?*", network.hold);
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
  await page.getByText("Hors ligne\u202f: ce qui est affiché peut avoir changé.").waitFor();
  await page.getByRole("link", { name: "Couverts, note" }).click();
  await expect(page.getByRole("textbox", { name: "Note du jour" })).toBeVisible();
  network.release();
});

journey(
  "a question stays that is asked while news comes in, whenever the page looks for its moment",
  async ({ login }) => {
    const dinner = await aDinner({ covers: 2 });
    await postBooking(dinner, { covers: "2" });
    await postBooking(dinner, { covers: "3", firstName: "Chloé", lastName: "Vasseur" });
    const page = await login();
    // A slow tablet, on which what is tried once a second is tried at every turn.
    await page.addInitScript(() => {
      const every = window.setInterval;
      window.setInterval = ((work: TimerHandler, pause?: number) =>
        every(work, pause === 1_000 ? 0 : pause)) as typeof window.setInterval;
    });
    const tablet = await page.context().newCDPSession(page);
    await tablet.send("Emulation.setCPUThrottlingRate", { rate: 20 });
    await page.goto(listOf(dinner));
    const network = aNetworkThatHolds();
    const isSent = page.waitForRequest((request) => request.method() === "POST");
    await page.route(/\/soir\/chloe-vasseur/, network.hold);
    await lineOf(page, "Chloé Vasseur")
      .getByRole("button", { name: /^Accepter/ })
      .click();
    await isSent;
    await postBooking(dinner, { covers: "2", lastName: "Quenneville" });
    await page.getByRole("status").getByText("Quenneville").first().waitFor();
    network.release();
    const question = page.getByRole("alert");
    await question.getByText("3 couverts de trop").waitFor();
    await page.waitForTimeout(1_500);
    await question.getByRole("button", { name: "Accepter quand même" }).click();
    await page.getByText("Chloé Vasseur (3 couverts) : acceptée.").waitFor();
  },
);
