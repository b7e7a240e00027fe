import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { dateIn, openEvenings, setCovers } from "./bench-house.ts";
import { bookingAsk } from "./booking.ts";
import { type Ask, type Figures, measure, rush, send } from "./load.ts";
import type { Row } from "./report.ts";
import { adminCookie, guestPath } from "./visitor.ts";

type Sites = { site: URL; bare: URL; d1: D1Database };

const pageRequests = 1200;
const bookings = 1200;
const largestCapacity = 5000;

async function warmed(load: Parameters<typeof measure>[0]): Promise<Figures> {
  await measure({ ...load, count: Math.ceil(load.count / 10) });
  return measure(load);
}

function pages(origin: URL, ask: Ask): Promise<Figures> {
  return warmed({ origin, connections: 16, count: pageRequests, ask: () => ask });
}

/** The bare Worker's answers: the measure of everything else in the same run. */
export async function measureBare({ bare }: Sites) {
  const inserts = (connections: number) =>
    warmed({
      origin: bare,
      connections,
      count: bookings,
      ask: () => ({ path: "/insert", method: "POST", body: "" }),
    });
  return {
    empty: await pages(bare, { path: "/empty" }),
    page: await pages(bare, { path: "/page" }),
    insert: { 1: await inserts(1), 16: await inserts(16), 64: await inserts(64) },
  };
}
export type Bare = Awaited<ReturnType<typeof measureBare>>;

/** The pages at 16 connections: those that visitors share, and those rendered for one. */
export async function measurePages({ site, d1 }: Sites, bare: Bare): Promise<Row[]> {
  await openEvenings(d1, 100);
  const date = dateIn(40);
  const guest = await guestPath(site, bookingAsk(date, 2));
  const cookie = await adminCookie(site);
  const shared: [string, Ask][] = [
    ["home page", { path: "/" }],
    ["calendar", { path: "/reserve?covers=2" }],
    ["slots of a date", { path: `/reserve/${date}?covers=2` }],
    ["availability JSON", { path: `/api/availability?date=${date}&covers=2` }],
  ];
  const rendered: [string, Ask][] = [
    ["booking form", { path: `/reserve/${date}/soir?covers=2&time=20:00` }],
    ["guest's page", { path: guest }],
    [
      "admin's service list",
      { path: `/admin/reservations/upcoming/${date}/soir`, headers: { cookie } },
    ],
  ];
  const rows: Row[] = [];
  for (const [goal, group] of [
    [0.5, shared],
    [0.06, rendered],
  ] as const) {
    for (const [what, ask] of group) {
      const figures = await pages(site, ask);
      rows.push({ what, figures, ratio: figures.perSecond / bare.page.perSecond, goal });
    }
  }
  return rows;
}

/** Whole bookings, POST to 303, on one service and spread over thirty. */
export async function measureBookings({ site, d1 }: Sites, bare: Bare): Promise<Row[]> {
  await openEvenings(d1, largestCapacity);
  const rows: Row[] = [];
  let day = 60;
  for (const connections of [1, 16, 64] as const) {
    const goal = { 1: null, 16: 0.6, 64: 1 }[connections];
    const count = connections === 1 ? bookings / 3 : bookings;
    for (const services of [1, 30]) {
      const dates = Array.from({ length: services }, (_, index) => dateIn(day + index));
      day += services;
      const ask = (index: number) => bookingAsk(dates[index % services] as CalendarDate, 1);
      const figures = await warmed({ origin: site, connections, count, ask });
      const what = `booking, ${connections} at once, ${services === 1 ? "one service" : "thirty"}`;
      const ratio = figures.perSecond / bare.insert[connections].perSecond;
      rows.push({ what, figures, ratio, goal: services === 1 ? goal : null });
    }
  }
  return rows;
}

const diners = 1000;
const secondsOfRush = 10;
const coversOfRush = 100;

/** A thousand diners in the same ten seconds, two each, for one evening of 100 covers. */
export async function measureRush({ site, d1 }: Sites) {
  const date = dateIn(300);
  await setCovers(d1, date, coversOfRush);
  const moments = Array.from(
    { length: diners },
    (_, index) => (index * secondsOfRush * 1000) / diners,
  );
  const form = { path: `/reserve/${date}/soir?covers=2&time=20:00` };
  const { figures, answers } = await rush(moments, async (_index, agent) => {
    await send(site, agent, form);
    return send(site, agent, bookingAsk(date, 2));
  });
  const day = await d1
    .prepare("SELECT held, waiting FROM service_days WHERE date = ? AND service = 'soir'")
    .bind(date)
    .first<{ held: number; waiting: number }>();
  const kept = await d1
    .prepare("SELECT count(*) AS parties FROM reservations WHERE date = ? AND service = 'soir'")
    .bind(date)
    .first<{ parties: number }>();
  const accepted = answers.filter(({ status }) => status === 303).length;
  return {
    figures,
    errors: answers.filter(({ status }) => status !== 303 && status !== 409).length,
    oversold: Math.max(0, (day?.held ?? 0) - coversOfRush),
    unsold: Math.max(0, coversOfRush - (day?.held ?? 0)),
    lost: accepted - (kept?.parties ?? 0),
  };
}
