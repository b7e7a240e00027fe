import type { Page } from "@playwright/test";
import { line, listOf } from "./admin.ts";
import type { ComingService } from "./coming-service.ts";
import { expect } from "./matchers.ts";
import { rows } from "./site-database.ts";

type Sums = { held: number; pending: number };

async function sumsOf({ date, service }: ComingService): Promise<Sums> {
  const [sums] = await rows<Sums>(
    `SELECT
       coalesce(sum(covers) FILTER (WHERE status IN ('confirmed', 'arrived')), 0) AS held,
       coalesce(sum(covers) FILTER (WHERE status = 'pending'), 0) AS pending
     FROM reservations WHERE date = ? AND service = ? AND NOT is_mistake`,
    date,
    service,
  );
  return sums ?? { held: 0, pending: 0 };
}

/** The figures of a service, on its page and in its row, are the sum of its parties. */
export async function expectFiguresOfRows(page: Page, day: ComingService): Promise<void> {
  const sums = await sumsOf(day);
  const [row] = await rows<Sums>(
    "SELECT held, pending FROM service_days WHERE date = ? AND service = ?",
    day.date,
    day.service,
  );
  expect(row ?? { held: 0, pending: 0 }, "the row of the service").toEqual(sums);
  await page.goto(listOf(day));
  const told = (await line(page).textContent())?.replaceAll("−", "-") ?? "";
  const figure = (word: string) => {
    const [, digits] = new RegExp(`${word} (-?\\d+)`).exec(told) ?? [];
    return digits === undefined ? null : Number(digits);
  };
  // Where no number of covers is set, none remains that could be told.
  const base = figure("Base");
  expect([figure("Confirmés"), figure("En attente"), figure("Restants")], told).toEqual([
    sums.held,
    sums.pending,
    base === null ? null : base - sums.held,
  ]);
}
