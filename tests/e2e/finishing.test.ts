import { accessibilityFaults } from "../support/e2e/accessibility.ts";
import { asAdmin, openMore } from "../support/e2e/admin.ts";
import { journey } from "../support/e2e/journey.ts";
import { layoutFaults } from "../support/e2e/layout.ts";
import { expect } from "../support/e2e/matchers.ts";
import { rows } from "../support/e2e/site-database.ts";

/** The last past service of the demo, and one of its parties that arrived. */
async function aPastParty() {
  const [party] = await rows<{ date: string; service: string; code: string }>(
    `SELECT date, service, code FROM reservations WHERE date < date('now') AND status = 'arrived'
     ORDER BY date DESC, service LIMIT 1`,
  );
  return {
    code: party?.code,
    list: `/admin/reservations/history/${party?.date}/${party?.service}`,
  };
}

journey(
  "a past party is awaited again, stands first, and the service is finished with it in one tap",
  async ({ openPage }) => {
    const page = await asAdmin(openPage);
    const { code, list } = await aPastParty();
    await page.goto(list);
    const line = page.locator(`li[id="${code}"]`);
    await openMore(line);
    await line.getByRole("button", { name: "Remettre à confirmée" }).click();
    await expect(page.getByText("1 réservation ni arrivée ni absente")).toBeVisible();
    await expect(page.locator("main section").first()).toContainText("Ni arrivées ni absentes");
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await layoutFaults(page)]).toEqual([width, []]);
    }
    expect(await accessibilityFaults(page, ["light", "dark"])).toEqual([]);
    await page.getByRole("button", { name: "Arrivée, clore le service" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Clos" })).toContainText(
      "par Mathilde",
    );
    await expect(page.getByText("ni arrivée ni absente")).toHaveCount(0);
  },
);
