import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright";
import { afterAll, test as base, beforeAll, expect, inject } from "vitest";
import { watchConsole } from "./console-watch.ts";

/** The address of the served site, without a slash at the end. */
export const site = inject("site");

export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject("browser"));
});

afterAll(() => browser.close());

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
export const journey = base.extend<{ openPage: OpenPage; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used from the pattern.
  openPage: async ({}, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: site, locale: "fr-FR", ...options });
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
