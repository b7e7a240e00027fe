import {
  type BrowserContextOptions,
  test as base,
  type Locator,
  type Page,
} from "@playwright/test";
import { asAdmin } from "./admin.ts";
import { watchConsole } from "./console-watch.ts";
import { expect } from "./matchers.ts";
import { served } from "./site-address.ts";

/** The address of the served site, without a slash at the end. */
export const site = served("SITE");

export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** The eleven-year-old phone: 320 px wide, no JavaScript. */
export const oldPhone: BrowserContextOptions = {
  viewport: { width: 320, height: 568 },
  javaScriptEnabled: false,
  hasTouch: true,
};

/** The two ways in which every form has to work. */
export const bothWays = [
  { way: "with JavaScript", javaScriptEnabled: true },
  { way: "without JavaScript", javaScriptEnabled: false },
];

/** A journey in Chromium. It fails when a page complains in the console or asks another host. */
export const journey = base.extend<{ openPage: OpenPage; login: OpenPage; page: Page }>({
  openPage: async ({ browser, locale }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: site, locale, ...options });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      const page = await context.newPage();
      watchConsole(page, complaints);
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== site && protocol !== "data:") complaints.push(`asked ${request.url()}`);
      });
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints, "errors in the console, requests to elsewhere").toEqual([]);
  },
  /** Opens a page of the admin, who has logged in. */
  login: async ({ openPage }, use) => use((options) => asAdmin(openPage, options)),
  page: async ({ openPage }, use) => use(await openPage()),
});

/** The same from the keyboard. */
export async function followByKeyboard(control: Locator): Promise<void> {
  const loaded = control.page().waitForEvent("load");
  await control.press("Enter");
  await loaded;
}

/** Presses what leads to another page, and waits until that one is there. */
export async function follow(control: Locator): Promise<void> {
  const loaded = control.page().waitForEvent("load");
  await control.click();
  await loaded;
}
