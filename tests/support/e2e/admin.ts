import type { BrowserContextOptions, Locator, Page } from "@playwright/test";
import type { ComingService } from "./coming-service.ts";
import type { OpenPage } from "./journey.ts";

/** The demo's admin, as README tells her. */
const demoAdmin = { email: "admin@couverts.test", password: "bistro-demo-2026" };

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
let session: Promise<Cookies> | null = null;

/** Fills in and sends the log-in form. */
export async function logIn(page: Page, password = demoAdmin.password): Promise<void> {
  await page.locator("[name=email]").fill(demoAdmin.email);
  await page.locator("[name=password]").fill(password);
  await page.getByRole("main").getByRole("button").click();
}

async function newSession(openPage: OpenPage): Promise<Cookies> {
  const page = await openPage();
  await page.goto("/login");
  await logIn(page);
  await page.waitForURL("**/admin");
  return page.context().cookies();
}

/** A page of the admin's, who logs in once for all the journeys of a file. */
export async function asAdmin(openPage: OpenPage, options: BrowserContextOptions = {}) {
  session ??= newSession(openPage);
  const cookies = await session;
  const page = await openPage(options);
  await page.context().addCookies(cookies);
  return page;
}

/** Where the admin sees a service. */
export function listOf({ date, service }: ComingService): string {
  return `/admin/reservations/upcoming/${date}/${service}`;
}

/** The figures of a service as its page tells them. */
export function line(page: Page) {
  return page.locator("[data-line]");
}

/** The line of a reservation in a list. */
export function lineOf(page: Page, name: string) {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
}

/** Opens “more” on the line of a reservation. */
export async function openMore(reservation: Locator): Promise<void> {
  await reservation.locator("summary").click();
}

/** The button, beside what was just done, that takes it back. */
export function undoButton(page: Page) {
  return page.getByRole("status").getByRole("button", { name: "Revenir en arrière" });
}
