import { type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, test as base, beforeAll, expect, inject } from "vitest";
import { watchConsole } from "./console-watch.ts";

/** The address of the served site, without a slash at the end. */
export const site = inject("site");

type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Awaited<ReturnType<typeof chromium.launch>>;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject("chromium"), args: flags });
});

afterAll(() => browser.close());

/** The eleven-year-old phone: 320 px wide, no JavaScript. */
export const oldPhone: BrowserContextOptions = {
  viewport: { width: 320, height: 568 },
  javaScriptEnabled: false,
  hasTouch: true,
};

/** A journey in Chromium. It fails when a page wrote an error to the console. */
export const journey = base.extend<{ openPage: OpenPage; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used from the pattern.
  openPage: async ({}, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: site, locale: "fr-FR", ...options });
      contexts.push(context);
      const page = await context.newPage();
      watchConsole(page, complaints);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints, "errors in the console").toEqual([]);
  },
  page: async ({ openPage }, use) => use(await openPage()),
});
