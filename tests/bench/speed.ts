import type { CalendarDate } from "#app/domain/calendar-date.ts";
import { dateIn, openEvenings, setCovers } from "./bench-house.ts";
import { bookingAsk } from "./booking.ts";
import { type Ask, type Figures, figuresOf, measure, send } from "./load.ts";
import type { Row } from "./report.ts";
import { adminCookie, guestPath } from "./visitor.ts";

type Sites = { site: URL; bare: URL; d1: D1Database };

const pageRequests = 2000;
const bookings = 2000;
const warming = 300;
const largestCapacity = 10_000;

function pages(origin: URL, ask: Ask): Promise<Figures> {
  return measure({ origin, connections: 16, count: pageRequests, warming, ask: () => ask });
}

/** The bare Worker's answers: the measure of everything else in the same run. */
export async function measureBare({ bare }: Sites) {
  const inserts = (connections: number) =>
    measure({
      origin: bare,
      connections,
      count: bookings,
      warming,
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
    ["booking form", { path: `/reserve/${date}/soir?covers=2&time=20:00` }],
  ];
  const rendered: [string, Ask][] = [
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

/** Bookings for an evening that is full, waiting list and all: each a 409 with alternatives. */
export async function measureRefusals({ site, d1 }: Sites, bare: Bare): Promise<Row> {
  const date = dateIn(250);
  await setCovers(d1, date, 1);
  const ask = () => bookingAsk(date, 3);
  const load = { origin: site, connections: 16, count: pageRequests / 2, warming, ask };
  const figures = await measure(load);
  const ratio = figures.perSecond / bare.page.perSecond;
  return { what: "booking that is refused", figures, ratio, goal: null };
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
      const figures = await measure({ origin: site, connections, count, warming, ask });
      const what = `booking, ${connections} at once, ${services === 1 ? "one service" : "thirty"}`;
      const ratio = figures.perSecond / bare.insert[connections].perSecond;
      rows.push({ what, figures, ratio, goal: services === 1 ? goal : null });
    }
  }
  return rows;
}

/** The same on a site that renders and sends the mails meanwhile, on the one thread it has here. */
export async function measureWithMails({ site, d1 }: Sites, bare: Bare): Promise<Row> {
  await openEvenings(d1, largestCapacity);
  const ask = () => bookingAsk(dateIn(60), 1);
  const load = { origin: site, connections: 64, count: bookings / 2, warming, ask };
  const figures = await measure(load);
  const ratio = figures.perSecond / bare.insert[64].perSecond;
  return { what: "booking, 64 at once, mails sent meanwhile", figures, ratio, goal: null };
}

const diners = 1000;
const secondsOfRush = 10;
const coversOfRush = 100;

/** A thousand diners in the same ten seconds, two each, for one evening of 100 covers. */
async function measureRush({ site, d1 }: Sites, date: CalendarDate) {
  await setCovers(d1, date, coversOfRush);
  const moments = Array.from(
    { length: diners },
    (_, index) => (index * secondsOfRush * 1000) / diners,
  );
  const form = { path: `/reserve/${date}/soir?covers=2&time=20:00` };
  const visits = moments.map(() => [form, bookingAsk(date, 2)]);
  const sent = await send({ origin: site.href, connections: 512, visits, moments });
  const accepted = sent.answers.filter(({ status }) => status === 303).length;
  const day = await d1
    .prepare("SELECT held, waiting FROM service_days WHERE date = ? AND service = 'soir'")
    .bind(date)
    .first<{ held: number; waiting: number }>();
  const kept = await d1
    .prepare("SELECT count(*) AS parties FROM reservations WHERE date = ? AND service = 'soir'")
    .bind(date)
    .first<{ parties: number }>();
  return {
    sent,
    errors: sent.answers.filter(({ status }) => status !== 303 && status !== 409).length,
    oversold: Math.max(0, (day?.held ?? 0) - coversOfRush),
    unsold: Math.max(0, coversOfRush - (day?.held ?? 0)),
    lost: accepted - (kept?.parties ?? 0),
  };
}

/** Three rushes for three evenings: one alone has ten answers in its slowest hundredth. */
export async function measureRushes(sites: Sites) {
  const rushes: Awaited<ReturnType<typeof measureRush>>[] = [];
  for (const day of [300, 301, 302]) rushes.push(await measureRush(sites, dateIn(day)));
  const sum = (what: "errors" | "oversold" | "unsold" | "lost") =>
    rushes.reduce((total, rush) => total + rush[what], 0);
  return {
    each: rushes.map(({ sent }) => figuresOf(sent)),
    all: figuresOf({
      answers: rushes.flatMap(({ sent }) => sent.answers),
      seconds: rushes.reduce((total, { sent }) => total + sent.seconds, 0),
    }),
    errors: sum("errors"),
    oversold: sum("oversold"),
    unsold: sum("unsold"),
    lost: sum("lost"),
  };
}
