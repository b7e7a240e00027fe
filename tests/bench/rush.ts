import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { dateIn, setCovers } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
import type { Sites } from "./contest.ts";
import { figuresOf, pooled, type Sent, send } from "./load.ts";
import type { Row } from "./report.ts";

const diners = 1000;
const secondsOfRush = 10;
const coversOfRush = 100;
const singles = 200;
const goalForTail = 10;

/** One booking after another, by one diner at a time: what the rush is held against. */
async function bookAlone({ site }: Sites): Promise<Sent> {
  const asks = await bookingAsks(site, singles, 1, () => dateIn(310));
  const visits = asks.map((ask) => [ask]);
  return send({ origin: site.href, connections: 1, visits });
}

async function ledgerOf(d1: D1Database, date: CalendarDate) {
  const day = await d1
    .prepare("SELECT held FROM service_days WHERE date = ? AND service = 'soir'")
    .bind(date)
    .first<{ held: number }>();
  const kept = await d1
    .prepare("SELECT count(*) AS parties FROM reservations WHERE date = ? AND service = 'soir'")
    .bind(date)
    .first<{ parties: number }>();
  return { held: day?.held ?? 0, parties: kept?.parties ?? 0 };
}

/** A thousand diners in the same ten seconds, two each, for one evening of 100 covers. */
async function rushFor(date: CalendarDate, { site, d1 }: Sites) {
  await setCovers(d1, date, coversOfRush);
  const moments = Array.from(
    { length: diners },
    (_, index) => (index * secondsOfRush * 1000) / diners,
  );
  const form = { path: `/reserve/${date}/soir?covers=2&time=20:00` };
  const asks = await bookingAsks(site, diners, 2, () => date);
  const visits = asks.map((ask) => [form, ask]);
  const sent = await send({ origin: site.href, connections: 512, visits, moments });
  const accepted = sent.responses.filter(({ status }) => status === 303).length;
  const { held, parties } = await ledgerOf(d1, date);
  return {
    sent,
    errors: sent.responses.filter(({ status }) => status !== 303 && status !== 409).length,
    oversold: Math.max(0, held - coversOfRush),
    unsold: Math.max(0, coversOfRush - held),
    lost: accepted - parties,
  };
}

/**
 * Five rushes for five evenings, a lone diner before each of them; in rows and in words. One alone has
 * ten answers in its slowest hundredth, as many as wait when the runtime collects its garbage once.
 */
export async function measureRushes(sites: Sites): Promise<{ rows: Row[]; words: string }> {
  const alone: Sent[] = [];
  const rushes: Awaited<ReturnType<typeof rushFor>>[] = [];
  for (const day of [300, 301, 302, 303, 304]) {
    alone.push(await bookAlone(sites));
    rushes.push(await rushFor(dateIn(day), sites));
  }
  const single = figuresOf(pooled(alone)).p50;
  const all = figuresOf(pooled(rushes.map(({ sent }) => sent)));
  const each = rushes.map(({ sent }) => figuresOf(sent));
  const times = ({ p99 }: { p99: number }) => (p99 / single).toFixed(1);
  const sum = (what: "errors" | "oversold" | "unsold" | "lost") =>
    `${rushes.reduce((total, rush) => total + rush[what], 0)} ${what}`;
  const verdict = all.p99 / single < goalForTail ? "✓" : "✗";
  return {
    rows: each.map((figures, index) => {
      return { what: `the rush, evening ${index + 1}`, figures, ratio: null, goal: null };
    }),
    words:
      `The rush: p99 ${times(all)} times the p50 of a single booking, ${single.toFixed(1)} ms ` +
      `(goal: under ${goalForTail} ${verdict}; ${each.map(times).join(", ")} for each evening); ` +
      `${sum("errors")}, ${sum("oversold")}, ${sum("unsold")}, ${sum("lost")}.`,
  };
}
