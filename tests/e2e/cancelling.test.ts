import { line, listOf } from "../support/e2e/admin.ts";
import { aDiner, postBooking, status } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, follow, journey, site } from "../support/e2e/journey.ts";
import { guestLinkIn, mailKindsTo, mailTo, restaurantAddress } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(way, () => {
    journey(
      "a guest cancels after a question, and the covers come back",
      async ({ openPage, login }) => {
        const dinner = await aDinner({ covers: 20 });
        const diner = aDiner({ lastName: "Perrin" });
        await postBooking(dinner, { ...diner, covers: "4" });
        const guest = await openPage({ javaScriptEnabled });
        await guest.goto(guestLinkIn(await mailTo(diner.email, "confirmed")));
        await guest.getByRole("link", { name: "Annuler ma réservation" }).click();
        await guest.getByRole("heading", { name: "Annuler cette réservation ?" }).waitFor();

        const admin = await login({ javaScriptEnabled });
        await admin.goto(listOf(dinner));
        expect(await line(admin).textContent()).toBe(
          "Base 20 · Confirmés 4 · En attente 0 · Restants 16",
        );
        const second = await openPage({ javaScriptEnabled });
        await second.goto(guest.url());

        await follow(guest.getByRole("button", { name: "Oui, annuler" }));
        await guest.getByRole("heading", { name: "Votre réservation est annulée" }).waitFor();
        expect(await status(guest)).toBe("cancelled");
        await admin.reload();
        expect(await line(admin).textContent()).toBe(
          "Base 20 · Confirmés 0 · En attente 0 · Restants 20",
        );
        expect(await mailKindsTo(diner.email, 2)).toEqual(["confirmed", "cancelled"]);
        await expect(restaurantAddress).toHaveMail("guest-cancelled", diner.email);

        await second.getByRole("button", { name: "Oui, annuler" }).click();
        await second.getByText("Cette réservation est déjà annulée.").waitFor();
        expect(await mailKindsTo(diner.email, 2)).toEqual(["confirmed", "cancelled"]);
      },
    );

    journey("a guest who thinks better of it keeps the table", async ({ openPage }) => {
      const { location } = await postBooking(await aDinner({ covers: 20 }), { covers: "2" });
      const guest = await openPage({ javaScriptEnabled });
      await guest.goto(`${site}${location}/cancel`);
      await follow(guest.getByRole("link", { name: "Non, je garde ma table" }));
      await guest.getByRole("heading", { name: "Votre table est confirmée" }).waitFor();
      expect(await status(guest)).toBe("confirmed");
    });

    journey("a guest who waits for an answer withdraws the request", async ({ openPage }) => {
      const dinner = await aDinner({ covers: null });
      const diner = aDiner();
      const { location } = await postBooking(dinner, { ...diner, covers: "2" });
      const guest = await openPage({ javaScriptEnabled });
      await guest.goto(`${site}${location}`);
      await guest.getByRole("link", { name: "Retirer ma demande" }).click();
      await guest.getByRole("button", { name: "Oui, retirer ma demande" }).click();
      await guest.getByRole("heading", { name: "Votre demande est retirée" }).waitFor();
      expect(await mailKindsTo(diner.email, 2)).toEqual(["waiting-manual", "withdrawn"]);
    });
  });
}
