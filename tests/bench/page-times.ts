import { monthOf } from "#app/domain/time/calendar-date.ts";
import { dateIn } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
import { type Ask, figuresOf, send } from "./load.ts";
import type { Subject } from "./subject.ts";

const visits = 30;

/** Each time another date, so that no page is answered from what was kept. */
function asksOf({
  date,
  past,
  code,
  guestSlug,
  cookie,
}: Subject): [string, (index: number) => Ask][] {
  const admin = (path: string) => () => ({ path: `/admin${path}`, headers: { cookie } });
  const coming = `/reservations/upcoming/${date}`;
  return [
    ["home page", (index) => ({ path: `/?visit=${index}` })],
    [
      "calendar",
      (index) => ({
        path: `/reserve?covers=${(index % 8) + 1}&month=${monthOf(dateIn(30 * (1 + (index % 10))))}`,
      }),
    ],
    [
      "slots of a date, availability",
      (index) => ({ path: `/reserve/${dateIn(50 + index)}?covers=2` }),
    ],
    [
      "booking form",
      (index) => ({ path: `/reserve/${dateIn(50 + index)}/soir?covers=2&time=20:00` }),
    ],
    ["guest's page", () => ({ path: `/reservations/${guestSlug}` })],
    ["admin: today", admin("")],
    ["admin: coming days", admin("/reservations/upcoming")],
    ["admin: a coming day", admin(coming)],
    ["admin: a coming service", admin(`${coming}/soir`)],
    ["admin: a reservation", admin(`${coming}/soir/claire-martin-${code}`)],
    ["admin: past days", admin("/reservations/history")],
    ["admin: a search", admin("/search?q=martin")],
    ["admin: a past service", admin(`/reservations/history/${past}/soir`)],
  ];
}

/** The median time of each page, from the request to the end of the answer, in milliseconds. */
export async function pageTimes(site: URL, subject: Subject): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  const bookings = await bookingAsks(site, visits, 2, (index) => dateIn(100 + index));
  const pages = asksOf(subject).map(([name, ask]): [string, Ask[]] => {
    return [name, Array.from({ length: visits }, (_, index) => ask(index))];
  });
  for (const [name, asks] of [...pages, ["a booking", bookings] as const]) {
    const each = asks.map((ask) => [ask]);
    const figures = figuresOf(await send({ origin: site.href, connections: 1, visits: each }));
    const statuses = Object.keys(figures.statuses).join();
    if (!/^(200|303)$/.test(statuses)) throw new Error(`${name} was answered ${statuses}.`);
    times[name] = figures.p50;
  }
  return times;
}
