import { dateIn, openEvenings, setCovers } from "./bench-house.ts";
import { bookingAsk } from "./booking.ts";
import { contest, type Sites } from "./contest.ts";
import type { Row } from "./report.ts";

const bookings = 2000;
const largestCapacity = 10_000;
const goals = { 1: null, 16: 0.6, 64: 1 } as const;

/** Whole bookings, POST to 303, on one service and spread over thirty. */
export async function measureBookings(sites: Sites): Promise<Row[]> {
  await openEvenings(sites.d1, largestCapacity);
  const rows: Row[] = [];
  let day = 60;
  for (const connections of [1, 16, 64] as const) {
    const count = connections === 1 ? bookings / 3 : bookings;
    for (const services of [1, 30]) {
      const first = day;
      day += services;
      const ask = (index: number) => bookingAsk(dateIn(first + (index % services)), 1);
      const what = `booking, ${connections} at once, ${services === 1 ? "one service" : "thirty"}`;
      const goal = services === 1 ? goals[connections] : null;
      rows.push(await contest(sites, { what, connections, count, ask, against: "insert", goal }));
    }
  }
  return rows;
}

/** Bookings for an evening that is full, waiting list and all: each a 409 with alternatives. */
export async function measureRefusals(sites: Sites): Promise<Row> {
  const date = dateIn(250);
  await setCovers(sites.d1, date, 1);
  return contest(sites, {
    what: "booking that is refused",
    connections: 16,
    count: bookings / 2,
    ask: () => bookingAsk(date, 3),
    against: "page",
    goal: null,
  });
}

/** Bookings on a site that renders and sends the mails meanwhile, on the one thread it has here. */
export async function measureWithMails(sites: Sites): Promise<Row> {
  await openEvenings(sites.d1, largestCapacity);
  return contest(sites, {
    what: "booking, 64 at once, mails sent meanwhile",
    connections: 64,
    count: bookings / 2,
    ask: () => bookingAsk(dateIn(60), 1),
    against: "insert",
    goal: null,
  });
}
