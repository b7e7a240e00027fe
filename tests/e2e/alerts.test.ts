import type { Page } from "@playwright/test";
import { lineOf, listOf } from "../support/e2e/admin.ts";
import { aDiner } from "../support/e2e/booking.ts";
import { aServiceToday } from "../support/e2e/coming-service.ts";
import { follow, journey } from "../support/e2e/journey.ts";
import { guestLinkIn, mailTo } from "../support/e2e/mailbox.ts";
import { expect } from "../support/e2e/matchers.ts";
import { take } from "../support/e2e/telephone.ts";

/** What a page has done to be heard, and to keep its screen on. */
type Heard = { tones: number; locks: number };
/** Counts the tones that a page plays and the locks that it takes, which nobody here hears or sees. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = { tones: 0, locks: 0 };
    Object.assign(window, { heard });
    const { createOscillator } = AudioContext.prototype;
    AudioContext.prototype.createOscillator = function () {
      heard.tones += 1;
      return createOscillator.call(this);
    };
    const wakeLock = {
      request: async () => {
        heard.locks += 1;
        return Object.assign(new EventTarget(), {
          released: false,
          release: async () => undefined,
        });
      },
    };
    Object.defineProperty(navigator, "wakeLock", { value: wakeLock });
  });
}

function heardOn(page: Page): Promise<Heard> {
  return page.evaluate<Heard>("heard");
}

journey(
  "sound and screen are off until they are switched on, which lasts; what a guest does about today is heard",
  async ({ openPage, login }) => {
    const today = await aServiceToday();
    const page = await login();
    await listen(page);
    await page.goto(listOf(today));
    const [sound, awake] = ["Sonnerie", "Écran allumé"].map((name) =>
      page.getByRole("button", { name, exact: true }),
    );
    if (!sound || !awake) throw new Error("Two switches were asked for.");
    await expect(sound).toHaveAttribute("aria-pressed", "false");
    await expect(awake).toHaveAttribute("aria-pressed", "false");
    const { email } = aDiner();
    const colleague = await login();
    await take(colleague, today, { covers: "2", lastName: "Silencieux", email }, "23:30");
    await lineOf(page, "Silencieux").waitFor();
    expect(await heardOn(page)).toEqual({ tones: 0, locks: 0 });

    await sound.click();
    await awake.click();
    await expect(sound).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await expect(sound).toHaveAttribute("aria-pressed", "true");
    await expect.poll(async () => (await heardOn(page)).locks).toBe(1);
    // A browser lets a page be heard once somebody has touched it.
    await page.locator("h1").click();
    await take(colleague, today, { covers: "2", lastName: "Discret" }, "23:30");
    await lineOf(page, "Discret").waitFor();
    expect((await heardOn(page)).tones).toBe(0);

    const guest = await openPage();
    await guest.goto(guestLinkIn(await mailTo(email, "confirmed")));
    await follow(guest.getByRole("button", { name: "20 min" }));
    await expect.poll(async () => (await heardOn(page)).tones).toBe(2);

    await sound.click();
    await page.reload();
    await expect(sound).toHaveAttribute("aria-pressed", "false");
  },
);
