import { dateIn, openEvenings, setCovers } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
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
      const asks = (start: number, length: number) =>
        bookingAsks(sites.site, length, 1, (index) => dateIn(first + ((start + index) % services)));
      const what = `booking, ${connections} at once, ${services === 1 ? "one service" : "thirty"}`;
      const goal = services === 1 ? goals[connections] : null;
      rows.push(await contest(sites, { what, connections, count, asks, against: "insert", goal }));
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
    asks: (_start, length) => bookingAsks(sites.site, length, 3, () => date),
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
    asks: (_start, length) => bookingAsks(sites.site, length, 1, () => dateIn(60)),
    against: "insert",
    goal: null,
  });
}

/** Bookings on a site that counts them, each from an address and a telephone of its own. */
export async function measureCounted(sites: Sites): Promise<Row> {
  await openEvenings(sites.d1, largestCapacity);
  return contest(sites, {
    what: "booking, 16 at once, one service, limits on",
    connections: 16,
    count: bookings,
    asks: (_start, length) => bookingAsks(sites.site, length, 1, () => dateIn(60)),
    against: "insert",
    goal: null,
  });
}
