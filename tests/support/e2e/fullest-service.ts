import { rows } from "./site-database.ts";

/** The coming service of the demo that holds most covers: eighteen parties over five slots. */
export async function fullestService(): Promise<string> {
  const [day] = await rows<{ date: string; service: string }>(
    `SELECT date, service FROM service_days WHERE date BETWEEN date('now', '+1 day') AND date('now', '+29 day')
     ORDER BY held DESC LIMIT 1`,
  );
  return `/admin/reservations/upcoming/${day?.date}/${day?.service}`;
}
