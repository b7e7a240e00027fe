import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { line, lineOf, listOf } from "../support/e2e/admin.ts";
import { postBooking } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { bothWays, journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";

for (const { way, javaScriptEnabled } of bothWays) {
  journey.describe(way, () => {
    journey(
      "what a colleague just answered is taken back from the first page",
      async ({ login }) => {
        const dinner = await aDinner({ covers: null });
        const named = { firstName: "Ousmane", lastName: `Ba ${way}` };
        await postBooking(dinner, { ...named, covers: "4" });
        const colleague = await login();
        await colleague.goto(listOf(dinner));
        const name = `${named.firstName} ${named.lastName}`;
        await lineOf(colleague, name)
          .getByRole("button", { name: /^Accepter/ })
          .click();
        await colleague.getByText(`${name} (4 couverts) : acceptée.`).waitFor();

        const page = await login({ javaScriptEnabled });
        await page.goto("/admin");
        const done = page.getByRole("region", { name: "À l’instant" });
        const answered = done.getByRole("listitem").filter({ hasText: name });
        expect(await answered.textContent()).toContain("Acceptée par");
        await answered.getByRole("button", { name: `Revenir en arrière ${name}` }).click();
        await page.getByText(`${name} (4 couverts) : retour en arrière`).waitFor();
        expect(new URL(page.url()).pathname).toBe("/admin");
        await page.goto(listOf(dinner));
        expect(await line(page).textContent()).toBe(
          "Base à la main · Confirmés 0 · En attente 4 · Restants —",
        );
        await colleague.goto(listOf(dinner));
        await lineOf(colleague, name)
          .getByRole("button", { name: /^Accepter/ })
          .click();
        await colleague.getByText(`${name} (4 couverts) : acceptée.`).waitFor();
        await page.goto("/admin");
        await answered.waitFor();
        expect(javaScriptEnabled ? await accessibilityFaults(page, ["light", "dark"]) : []).toEqual(
          [],
        );
      },
    );
  });
}
