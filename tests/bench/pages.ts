import { dateIn, openEvenings } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
import { contest, type Sites } from "./contest.ts";
import type { Ask } from "./load.ts";
import type { Row } from "./report.ts";
import { adminCookie, guestPath } from "./visitor.ts";

const requests = 2000;
const goalForShared = 0.5;
const tailGoalForShared = 6;
const goalForRendered = 0.06;

/** Fills an evening with parties, and gives its list in the admin area and the last guest's page. */
async function anEvening(site: URL, day: number, parties: number, covers: number) {
  const date = dateIn(day);
  let guest = "";
  for (const ask of await bookingAsks(site, parties, covers, () => date)) {
    guest = await guestPath(site, ask);
  }
  return { guest, list: `/admin/reservations/upcoming/${date}/soir` };
}

/** The pages at 16 connections: those that visitors share, and those rendered for one. */
export async function measurePages(sites: Sites): Promise<Row[]> {
  await openEvenings(sites.d1, 100);
  const date = dateIn(40);
  const headers = { cookie: await adminCookie(sites.site) };
  const usual = await anEvening(sites.site, 40, 25, 4);
  const long = await anEvening(sites.site, 41, 50, 2);
  const shared: [string, Ask][] = [
    ["home page", { path: "/" }],
    ["calendar", { path: "/reserve?covers=2" }],
    ["slots of a date", { path: `/reserve/${date}?covers=2` }],
    ["availability JSON", { path: `/api/availability?date=${date}&covers=2` }],
    ["booking form", { path: `/reserve/${date}/soir?covers=2&time=20:00` }],
  ];
  const rendered: [string, Ask][] = [
    ["guest's page", { path: usual.guest }],
    ["admin's service list, 25 parties", { path: usual.list, headers }],
    ["admin's service list, 50 parties", { path: long.list, headers }],
  ];
  const withoutGoal: [string, Ask][] = [
    ["admin: tonight", { path: "/admin", headers }],
    ["admin: a search", { path: "/admin/search?q=martin", headers }],
  ];
  const rows: Row[] = [];
  for (const [goal, group] of [
    [goalForShared, shared],
    [goalForRendered, rendered],
    [null, withoutGoal],
  ] as const) {
    for (const [what, page] of group) {
      const asks = (_start: number, length: number) => Array.from({ length }, () => page);
      const count = requests;
      const against = "page" as const;
      const row = await contest(sites, { what, connections: 16, count, asks, against, goal });
      rows.push(group === shared ? { ...row, tailGoal: tailGoalForShared } : row);
    }
  }
  return rows;
}
