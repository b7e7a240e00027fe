import { line, lineOf, listOf } from "../support/e2e/admin.ts";
import { aDiner, postBooking, status } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, follow, journey } from "../support/e2e/journey.ts";
import { guestLinkIn, mailKindsTo, mailTo, restaurantAddress } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(way, () => {
    journey("a guest moves her table at once to what is free", async ({ openPage, login }) => {
      const dinner = await aDinner({ covers: 20 });
      const diner = aDiner({ lastName: "Perrin" });
      await postBooking(dinner, { ...diner, covers: "4" });
      const guest = await openPage({ javaScriptEnabled });
      await guest.goto(guestLinkIn(await mailTo(diner.email, "confirmed")));
      await follow(guest.getByRole("link", { name: "Modifier ma réservation" }));
      expect(await guest.getByRole("radio", { name: /20:00.*votre table/ }).isChecked()).toBe(true);
      await guest.getByRole("button", { name: "Garder ma table ainsi" }).waitFor();

      await guest.getByLabel("Nombre de personnes").fill("5");
      await follow(guest.getByRole("button", { name: "Voir les heures" }));
      await guest.getByRole("button", { name: "Passer à 5 personnes" }).waitFor();
      await guest.getByRole("radio", { name: /20:30.*disponible/ }).check();
      await follow(guest.getByRole("button", { name: "Déplacer ma table" }));
      await guest.getByRole("heading", { name: "Votre réservation est modifiée" }).waitFor();
      expect(await status(guest)).toBe("confirmed");
      expect(await mailKindsTo(diner.email, 2)).toEqual(["confirmed", "changed"]);
      await expect(restaurantAddress).toHaveMail("guest-changed", diner.email);

      const admin = await login({ javaScriptEnabled });
      await admin.goto(listOf(dinner));
      expect(await line(admin).textContent()).toBe(
        "Base 20 · Confirmés 5 · En attente 0 · Restants 15",
      );
    });

    journey(
      "a change that does not fit waits, and staff answers it",
      async ({ openPage, login }) => {
        const dinner = await aDinner({ covers: 6 });
        const diner = aDiner({ firstName: "Zoé", lastName: "Perrin" });
        const { location } = await postBooking(dinner, { ...diner, covers: "4" });
        const guest = await openPage({ javaScriptEnabled });
        await guest.goto(`${location}/change`);
        await guest.getByLabel("Nombre de personnes").fill("7");
        await follow(guest.getByRole("button", { name: "Voir les heures" }));
        await guest.getByRole("radio", { name: /20:00.*complet, sur demande/ }).check();
        await follow(guest.getByRole("button", { name: "Demander ce changement" }));
        await guest.getByRole("heading", { name: "Changement demandé" }).waitFor();
        expect(await mailKindsTo(diner.email, 2)).toEqual(["confirmed", "change-waiting"]);

        await follow(guest.getByRole("button", { name: "Retirer ce changement" }));
        await guest.getByRole("heading", { name: "Votre changement est retiré" }).waitFor();
        await guest.goto(`${location}/change?covers=7`);
        await follow(guest.getByRole("button", { name: "Demander ce changement" }));

        const admin = await login({ javaScriptEnabled });
        await admin.goto(listOf(dinner));
        await lineOf(admin, "Zoé Perrin").getByText("changement demandé").waitFor();
        await admin.getByRole("link", { name: "Zoé Perrin", exact: true }).click();
        await admin.getByRole("cell", { name: "2 → −1 1 de trop" }).waitFor();
        await admin.getByRole("button", { name: "Accepter le changement" }).click();
        await admin.getByRole("button", { name: "Accepter quand même" }).click();
        await admin.getByText("changement accepté").waitFor();
        await guest.goto(`${location}`);
        await guest.getByRole("heading", { name: "Votre changement est accepté" }).waitFor();
      },
    );
  });
}
