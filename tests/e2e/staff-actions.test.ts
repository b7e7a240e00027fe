import { line, lineOf, listOf, logIn, undoButton } from "../support/e2e/admin.ts";
import { aDiner, book, postBooking, status } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, journey, site } from "../support/e2e/journey.ts";
import { guestLinkIn, mailKindsTo, mailTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";
import { undoTimePasses } from "../support/e2e/undo-time.ts";

const reason = "Ce soir-là nous fêtons les 50 ans du chef ; venez le lendemain !";

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(way, () => {
    journey(
      "who asks where no covers are set is accepted in the list",
      async ({ openPage, login }) => {
        const dinner = await aDinner({ covers: null });
        const diner = aDiner({ firstName: "Awa", lastName: "Ndiaye" });
        const guest = await openPage({ javaScriptEnabled });
        await book(guest, { ...dinner, covers: 4, time: "20:00" }, diner);
        expect(await status(guest)).toBe("pending");
        await guest.getByRole("heading", { name: "Votre demande est bien arrivée" }).waitFor();
        expect(guestLinkIn(await mailTo(diner.email, "waiting-manual"))).toBe(guest.url());

        const admin = await login({ javaScriptEnabled });
        await admin.goto(listOf(dinner));
        expect(await line(admin).textContent()).toBe(
          "Base à la main · Confirmés 0 · En attente 4 · Restants —",
        );
        await lineOf(admin, "Awa Ndiaye")
          .getByRole("button", { name: /^Accepter/ })
          .click();
        await admin.getByText("Awa Ndiaye (4 couverts) : acceptée.").waitFor();
        expect(new URL(admin.url()).pathname).toBe(listOf(dinner));
        expect(await line(admin).textContent()).toBe(
          "Base à la main · Confirmés 4 · En attente 0 · Restants —",
        );
        await guest.reload();
        expect(await status(guest)).toBe("confirmed");
        await undoTimePasses(dinner);
        const accepted = await mailTo(diner.email, "accepted");
        expect(accepted.attachments).toHaveLength(1);
        expect(await mailKindsTo(diner.email, 2)).toEqual(["waiting-manual", "accepted"]);
      },
    );

    journey(
      "a party of ten waits in spite of room, then takes ten covers",
      async ({ openPage, login }) => {
        const dinner = await aDinner({ covers: 40 });
        await postBooking(dinner, { covers: "6" });
        const guest = await openPage({ javaScriptEnabled });
        const diner = aDiner({ firstName: "Inès", lastName: "De la Tour" });
        await book(guest, { ...dinner, covers: 10, time: "20:00" }, diner);
        expect(await status(guest)).toBe("pending");

        const admin = await login({ javaScriptEnabled });
        await admin.goto(listOf(dinner));
        expect(await line(admin).textContent()).toBe(
          "Base 40 · Confirmés 6 · En attente 10 · Restants 34",
        );
        const request = lineOf(admin, "Inès De la Tour");
        await request.getByText("Restants 34 → 24").waitFor();
        await request.getByRole("button", { name: /^Accepter/ }).click();
        await admin.getByText("Inès De la Tour (10 couverts) : acceptée.").waitFor();
        expect(await line(admin).textContent()).toBe(
          "Base 40 · Confirmés 16 · En attente 0 · Restants 24",
        );
        await guest.reload();
        expect(await status(guest)).toBe("confirmed");
      },
    );

    journey(
      "who is refused reads why, hears nothing of what is undone, and hears of what is not",
      async ({ openPage, login }) => {
        const dinner = await aDinner({ covers: null });
        const diner = aDiner({ firstName: "Jean", lastName: "Nkomo" });
        const { location } = await postBooking(dinner, { ...diner, covers: "3" });
        const guest = await openPage({ javaScriptEnabled });
        await guest.goto(`${site}${location}`);
        await expect(diner.email).toHaveMail("waiting-manual");

        const admin = await login({ javaScriptEnabled });
        await admin.goto(listOf(dinner));
        await admin.getByRole("link", { name: "Jean Nkomo", exact: true }).click();
        const refusal = admin.getByRole("group").filter({ hasText: "Refuser avec un mot" });
        await refusal.getByText("Refuser avec un mot").click();
        await refusal.getByRole("textbox").fill(reason);
        await refusal.getByRole("button", { name: "Refuser" }).click();
        await admin.getByText("Jean Nkomo (3 couverts) : refusée.").waitFor();
        await guest.reload();
        expect(await status(guest)).toBe("refused");
        expect(await guest.getByRole("main").textContent()).toContain(reason);
        await undoButton(admin).click();
        await admin.getByText("Jean Nkomo (3 couverts) : retour en arrière").waitFor();
        await guest.reload();
        expect(await status(guest)).toBe("pending");
        expect(await guest.getByRole("main").textContent()).not.toContain(reason);

        await refusal.getByText("Refuser avec un mot").click();
        await refusal.getByRole("textbox").fill(reason);
        await refusal.getByRole("button", { name: "Refuser" }).click();
        await admin.getByText("Jean Nkomo (3 couverts) : refusée.").waitFor();
        await undoTimePasses(dinner);
        expect((await mailTo(diner.email, "refused")).text).toContain(reason);
        await admin.reload();
        expect(await undoButton(admin).count(), "too late to undo").toBe(0);
        await admin.getByRole("button", { name: /^Rétablir/ }).click();
        await admin.getByText("Jean Nkomo (3 couverts) : rétablie.").waitFor();
        await undoTimePasses(dinner);
        expect(await mailKindsTo(diner.email, 3)).toEqual([
          "waiting-manual",
          "refused",
          "restored",
        ]);
      },
    );
  });
}

journey("the admin is asked to log in, and lands where she wanted to go", async ({ page }) => {
  const dinner = await aDinner({ covers: 10 });
  await page.goto(listOf(dinner));
  expect(new URL(page.url()).pathname).toBe("/login");
  await logIn(page, "bistro-demo-2025");
  await page.getByRole("alert").waitFor();
  expect(await page.locator("[name=email]").inputValue()).toBe("admin@couverts.test");
  await logIn(page);
  await page.waitForURL(`${site}${listOf(dinner)}`);
  expect(await line(page).textContent()).toBe("Base 10 · Confirmés 0 · En attente 0 · Restants 10");
});
