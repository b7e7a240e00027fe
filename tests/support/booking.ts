import type { Page } from "playwright";
import { follow, site } from "./browser.ts";
import type { ComingService } from "./coming-service.ts";

/** What a diner types. Every one has a mail address of her own. */
export function aDiner(fields: Record<string, string> = {}) {
  return {
    firstName: "Claire",
    lastName: "Martin",
    email: `claire-${crypto.randomUUID()}@example.test`,
    phone: "06 12 34 56 78",
    note: "",
    ...fields,
  };
}
export type Diner = ReturnType<typeof aDiner>;

/** Books over HTTP, as the form would; the location is that of the reservation. */
export async function postBooking(
  { date, service }: ComingService,
  fields: Partial<Diner> & { covers: string; time?: string; requestKey?: string },
) {
  const form = { time: "20:00", requestKey: crypto.randomUUID(), ...aDiner(), ...fields };
  const answer = await fetch(`${site}/reserve/${date}/${service}`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { Origin: site },
    redirect: "manual",
  });
  await answer.text();
  return { status: answer.status, location: answer.headers.get("Location") };
}

/** Chooses how many come, on the page of the calendar. */
export async function chooseCovers(page: Page, covers: number): Promise<void> {
  // Without JavaScript the form has a button of its own.
  const button = page.getByRole("button", { name: /^(Changer|Change)$/ });
  const isNeeded = await button.isVisible();
  await page.locator("select[name=covers]").selectOption(String(covers));
  if (isNeeded) await button.click();
  await page.waitForURL(({ searchParams }) => searchParams.get("covers") === String(covers));
}

/** Turns the calendar to a date and chooses it. */
export async function chooseDate(page: Page, { date }: ComingService): Promise<void> {
  const day = page.locator(`a[href^="/reserve/${date}"]`);
  for (let month = 0; (await day.count()) === 0 && month < 6; month += 1) {
    await follow(page.getByRole("link", { name: /^(Mois suivant|Next month)/ }));
  }
  await follow(day);
}

/** Chooses a time, on the page of a date. */
export async function chooseTime(page: Page, time: string): Promise<void> {
  await follow(page.locator(`a[href*="time=${encodeURIComponent(time)}"]`));
}

/** Types what a diner says of herself. */
export async function fillIn(page: Page, diner: Diner): Promise<void> {
  for (const [name, value] of Object.entries(diner)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
}

/** What the booking form says of a diner. */
export async function typedIn(page: Page): Promise<Diner> {
  const typed = aDiner();
  for (const [name] of Object.entries(typed)) {
    Object.assign(typed, { [name]: await page.locator(`[name=${name}]`).inputValue() });
  }
  return typed;
}

/** Sends the booking form. */
export async function send(page: Page): Promise<void> {
  await follow(page.locator("form#booking").getByRole("button"));
}

/** How a guest's page says that the reservation stands. */
export function status(page: Page): Promise<string | null> {
  return page.locator("main").getAttribute("data-status");
}

/** The whole way from the home page to the guest's page. */
export async function book(
  page: Page,
  table: ComingService & { covers: number; time: string },
  diner: Diner,
): Promise<void> {
  await page.goto("/");
  await follow(page.getByRole("link", { name: /^(Réserver une table|Book a table)$/ }));
  await chooseCovers(page, table.covers);
  await chooseDate(page, table);
  await chooseTime(page, table.time);
  await fillIn(page, diner);
  await send(page);
}
