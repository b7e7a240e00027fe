import { line, lineOf, listOf } from "../support/e2e/admin.ts";
import { aDiner, book, postBooking, status } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(way, () => {
    journey(
      "too many are accepted only after a question that counts",
      async ({ openPage, login }) => {
        const dinner = await aDinner({ covers: 6 });
        await postBooking(dinner, { covers: "6" });
        const guest = await openPage({ javaScriptEnabled });
        const diner = aDiner({ firstName: "Chloé", lastName: "Vasseur" });
        await book(guest, { ...dinner, covers: 3, time: "20:00" }, diner);
        expect(await status(guest)).toBe("pending");
        await guest.getByRole("heading", { name: "Vous êtes sur la liste d’attente" }).waitFor();
        await expect(diner.email).toHaveMail("waiting-full");

        const admin = await login({ javaScriptEnabled });
        await admin.goto(listOf(dinner));
        await lineOf(admin, "Chloé Vasseur").getByText("3 de trop").waitFor();
        await lineOf(admin, "Chloé Vasseur")
          .getByRole("button", { name: /^Accepter/ })
          .click();
        const question = admin.getByRole("alert");
        await question.getByText("3 couverts de trop : continuer quand même ?").waitFor();
        await guest.reload();
        expect(await status(guest)).toBe("pending");

        await question.getByRole("button", { name: "Accepter quand même" }).click();
        await admin.getByText("Chloé Vasseur (3 couverts) : acceptée.").waitFor();
        expect(new URL(admin.url()).pathname).toBe(listOf(dinner));
        expect(await line(admin).textContent()).toBe(
          "Base 6 · Confirmés 9 · En attente 0 · Restants −3",
        );
        await admin.getByRole("link", { name: "Chloé Vasseur", exact: true }).click();
        const accepted = admin.getByRole("listitem").filter({ hasText: "Acceptée par Mathilde" });
        expect(await accepted.textContent()).toContain("3 couverts de trop");
        await guest.reload();
        expect(await status(guest)).toBe("confirmed");
      },
    );

    journey(
      "the question is in view and has the focus, however far down she was",
      async ({ login }) => {
        const dinner = await aDinner({ covers: 2 });
        await postBooking(dinner, { covers: "2" });
        for (const lastName of ["Adam", "Bloch", "Caron", "Drouet"]) {
          await postBooking(dinner, { ...aDiner({ lastName }), covers: "2" });
        }
        const viewport = { width: 390, height: 700 };
        const admin = await login({ javaScriptEnabled, viewport });
        await admin.goto(listOf(dinner));
        await admin.evaluate(() => scrollTo(0, document.body.scrollHeight));
        const accept = lineOf(admin, "Claire Drouet").getByRole("button", { name: /^Accepter/ });
        await accept.click();
        const question = admin.getByRole("alert");
        await question.getByText("2 couverts de trop : continuer quand même ?").waitFor();
        expect(await question.evaluate((alert) => alert === document.activeElement)).toBe(true);
        const box = await question.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box && box.y + box.height).toBeLessThan(viewport.height + 1);
      },
    );

    journey("who leaves the question changes nothing", async ({ login }) => {
      const dinner = await aDinner({ covers: 2 });
      await postBooking(dinner, { covers: "2" });
      await postBooking(dinner, { ...aDiner({ firstName: "Omar", lastName: "Sy" }), covers: "2" });
      const admin = await login({ javaScriptEnabled });
      await admin.goto(listOf(dinner));
      await lineOf(admin, "Omar Sy")
        .getByRole("button", { name: /^Accepter/ })
        .click();
      await admin.getByRole("link", { name: "Ne rien changer" }).click();
      await lineOf(admin, "Omar Sy").waitFor();
      expect(await line(admin).textContent()).toBe(
        "Base 2 · Confirmés 2 · En attente 2 · Restants 0",
      );
    });
  });
}
