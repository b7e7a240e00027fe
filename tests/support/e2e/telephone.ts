import type { Page } from "@playwright/test";
import type { ComingService } from "./coming-service.ts";

/** The form for a call or a walk-in, at a slot of a service. */
export function entryAt({ date, service }: ComingService, time = "20:00"): string {
  return `/admin/reservations/new?${new URLSearchParams({ date, service, time })}`;
}

/** A number that no other journey calls from. */
export function aNumber(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `06${String(random % 100_000_000).padStart(8, "0")}`;
}

/** What saves the call that is being written down. */
export function saveButton(page: Page) {
  return page.locator("form#entry").getByRole("button", { name: "Enregistrer" });
}

/** Writes a call down on the page of its slot. */
export async function call(
  page: Page,
  service: ComingService,
  fields: Record<string, string>,
  time?: string,
): Promise<void> {
  await page.goto(entryAt(service, time));
  for (const [name, value] of Object.entries(fields)) {
    await page.locator(`form#entry [name=${name}]`).fill(value);
  }
  await saveButton(page).click();
}

/** Writes down a call for which there is room. */
export async function take(
  page: Page,
  service: ComingService,
  fields: Record<string, string>,
  time?: string,
): Promise<void> {
  await call(page, service, fields, time);
  await page.getByText("Réservation enregistrée.").waitFor();
}
