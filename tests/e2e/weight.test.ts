import { postBooking } from "../support/e2e/booking.ts";
import { aDinner } from "../support/e2e/coming-service.ts";
import { journey } from "../support/e2e/journey.ts";
import { expect } from "../support/e2e/matchers.ts";
import { layoutShift, watchWeight } from "../support/e2e/weight.ts";

const mostBytes = 100 * 1024;

const pages = [
  { name: "home", path: async () => "/" },
  { name: "calendar", path: async () => "/reserve" },
  { name: "date", path: async () => `/reserve/${(await aDinner({ covers: 20 })).date}` },
  { name: "form", path: async () => `/reserve/${(await aDinner({ covers: 20 })).date}/soir` },
  { name: "reservation", path: async () => aReservation() },
];

async function aReservation() {
  const { location } = await postBooking(await aDinner({ covers: 20 }), { covers: "2" });
  return location ?? "";
}

for (const { name, path } of pages) {
  journey.describe(`the page ${name}`, () => {
    journey("comes in 100 KB with its fonts, and nothing on it moves", async ({ openPage }) => {
      const page = await openPage({ viewport: { width: 390, height: 844 } });
      const weight = await watchWeight(page);
      await page.goto(await path(), { waitUntil: "networkidle" });
      expect(weight()).toBeGreaterThan(10_000);
      expect(weight()).toBeLessThan(mostBytes);
      expect(await layoutShift(page)).toBeLessThan(0.01);
    });
  });
}
