import type { Page } from "@playwright/test";
import { filledWith } from "#tests/support/domain/html.ts";
import type { ComingService } from "./coming-service.ts";
import { follow, site } from "./journey.ts";

/** A mobile number that hardly any other diner of the tests has. */
function aPhone(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const digits = String(random % 100_000_000).padStart(8, "0");
  return `06 ${digits.replace(/\B(?=(..)+$)/g, " ")}`;
}

/** What a diner types. Every one has a mail address and a telephone of her own. */
export function aDiner(fields: Record<string, string> = {}) {
  return {
    firstName: "Claire",
    lastName: "Martin",
    email: `claire-${crypto.randomUUID()}@example.test`,
    phone: aPhone(),
    note: "",
    ...fields,
  };
}
export type Diner = ReturnType<typeof aDiner>;

/** The key of a booking form that the site has just given out. */
export async function keyOfForm({ date, service }: ComingService): Promise<string> {
  const page = await fetch(`${site}/reserve/${date}/${service}?covers=2`);
  const key = filledWith(await page.text(), "requestKey");
  if (!key) throw new Error(`No form for ${date}, ${service}: ${page.status}`);
  return key;
}

/** Books over HTTP, as the form would; the location is that of the reservation. */
export async function postBooking(
  { date, service }: ComingService,
  fields: Partial<Diner> & { covers: string; time?: string; requestKey?: string },
) {
  const requestKey = fields.requestKey ?? (await keyOfForm({ date, service }));
  const form = { time: "20:00", ...aDiner(), ...fields, requestKey };
  const response = await fetch(`${site}/reserve/${date}/${service}`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { Origin: site },
    redirect: "manual",
  });
  await response.text();
  return { status: response.status, location: response.headers.get("Location") };
}

/** Chooses how many come, on the page of the calendar. */
export async function chooseCovers(page: Page, covers: number): Promise<void> {
  const sizes = page.getByRole("navigation", { name: /^(Combien serez-vous|How many)/ });
  if (covers <= 8) {
    await follow(sizes.getByText(String(covers), { exact: true }));
  } else {
    await sizes.locator("summary").click();
    await sizes.getByRole("spinbutton").fill(String(covers));
    await follow(sizes.getByRole("button", { name: /^(Changer|Change)$/ }));
  }
}

/** How many come, as a page says that asks it. */
export function chosenCovers(page: Page): Promise<string | null> {
  return page.locator("nav [aria-current=true]").textContent();
}

/** Turns the calendar to a date and chooses it. */
export async function chooseDate(page: Page, { date }: ComingService): Promise<void> {
  const day = page.locator(
    `table :is(a[href^="/reserve/${date}"], button[formaction^="/reserve/${date}"])`,
  );
  for (let month = 0; (await day.count()) === 0 && month < 18; month += 1) {
    await follow(
      page.locator("nav a, nav button").filter({ hasText: /^.?(Mois suivant|Next month)/ }),
    );
  }
  await follow(day);
}

/** Chooses a time, on the page of a date. */
export async function chooseTime(page: Page, time: string): Promise<void> {
  await follow(
    page.locator(
      `:is(a[href*="time=${encodeURIComponent(time)}"], button[formaction*="time=${encodeURIComponent(time)}"])`,
    ),
  );
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
