import type { BrowserContextOptions, Locator, Page } from "@playwright/test";
import type { ComingService } from "./coming-service.ts";
import type { OpenPage } from "./journey.ts";

/** The staff of the demo, as README tells them. */
const addresses = { admin: "admin@couverts.test", host: "host@couverts.test" } as const;
const demoPassword = "bistro-demo-2026";
export type StaffOfDemo = keyof typeof addresses;

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
const sessions = new Map<StaffOfDemo, Promise<Cookies>>();

/** Fills in and sends the log-in form. */
export async function logIn(
  page: Page,
  password = demoPassword,
  who: StaffOfDemo = "admin",
): Promise<void> {
  await page.locator("[name=email]").fill(addresses[who]);
  await page.locator("[name=password]").fill(password);
  await page.getByRole("main").getByRole("button").click();
}

async function newSession(openPage: OpenPage, who: StaffOfDemo): Promise<Cookies> {
  const page = await openPage();
  await page.goto("/login");
  await logIn(page, demoPassword, who);
  await page.waitForURL("**/admin");
  return page.context().cookies();
}

/** A page of somebody of the staff, who logs in once for all the journeys of a file. */
export async function asStaff(
  openPage: OpenPage,
  who: StaffOfDemo,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const session = sessions.get(who) ?? newSession(openPage, who);
  sessions.set(who, session);
  const page = await openPage(options);
  await page.context().addCookies(await session);
  return page;
}

/** A page of the admin's. */
export function asAdmin(openPage: OpenPage, options?: BrowserContextOptions): Promise<Page> {
  return asStaff(openPage, "admin", options);
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

const leastRoomBeside = 1024;

/** Opens the page of a reservation from its list; where there is room, it opens beside the list first. */
export async function openReservation(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  if ((page.viewportSize()?.width ?? 0) < leastRoomBeside) return;
  await page.getByRole("link", { name: /^(Pleine page|Full page)$/ }).click();
  await page.locator("[data-beside]").waitFor({ state: "detached" });
}

/** Opens “more” on the line of a reservation. */
export async function openMore(reservation: Locator): Promise<void> {
  await reservation.locator("[data-unfolds]").click();
}

/** The button, beside what was just done, that takes it back. */
export function undoButton(page: Page) {
  return page.getByRole("status").getByRole("button", { name: "Revenir en arrière" });
}
