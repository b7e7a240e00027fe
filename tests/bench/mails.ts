import { dateIn, openEvenings, settleMails } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
import type { Sites } from "./contest.ts";
import { figuresOf, type Sent, send } from "./load.ts";
import type { Row } from "./report.ts";

const connections = 16;
const sustainedSeconds = 15;
/** More than any machine books in that time. */
const mostBookings = 12_000;
const warming = 300;
const largestCapacity = 20_000;
const goal = 0.25;
const slowerAtMost = 2;
const pollMilliseconds = 100;

/** Books for fifteen seconds over sixteen connections on an evening of its own, once warm and settled. */
async function bookOnAndOn(
  { site, d1 }: Sites,
  settle: (d1: D1Database) => Promise<unknown>,
): Promise<Sent> {
  await openEvenings(d1, largestCapacity);
  const asks = await bookingAsks(site, warming + mostBookings, 1, () => dateIn(330));
  const visits = asks.map((ask) => [ask]);
  await send({ origin: site.href, connections, visits: visits.slice(0, warming) });
  await settle(d1);
  const rest = visits.slice(warming);
  return send({ origin: site.href, connections, visits: rest, seconds: sustainedSeconds });
}

/** Waits until no mail waits any more; resolves to the seconds that it took. */
async function untilSent(d1: D1Database): Promise<number> {
  const waiting = d1.prepare(
    "SELECT count(*) AS mails FROM mails WHERE status IN ('queued', 'sending')",
  );
  const begun = performance.now();
  while ((await waiting.first<number>("mails")) !== 0) {
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  return (performance.now() - begun) / 1000;
}

async function insertOnAndOn({ bare }: Sites): Promise<number> {
  const visits = Array.from({ length: 10 * mostBookings }, () => [
    { path: "/insert", method: "POST" as const, body: "" },
  ]);
  const sent = await send({ origin: bare.href, connections, visits, seconds: sustainedSeconds });
  return figuresOf(sent).perSecond;
}

/**
 * Bookings of fifteen seconds, counted until their last mail has left, against bare inserts; and
 * how much slower a booking is answered meanwhile than on a site that sends none.
 */
export async function measureUntilSent(
  mailing: Sites,
  silent: Sites,
): Promise<{ row: Row; words: string }> {
  const inserts = await insertOnAndOn(silent);
  const alone = figuresOf(await bookOnAndOn(silent, settleMails));
  const sent = await bookOnAndOn(mailing, untilSent);
  const behind = await untilSent(mailing.d1);
  const figures = figuresOf({ ...sent, seconds: sent.seconds + behind });
  const row: Row = {
    what: "booking, 16 at once for 15 s, until the last mail has left",
    figures,
    ratio: figures.perSecond / inserts,
    goal,
  };
  const times = figures.p50 / alone.p50;
  const verdict = times <= slowerAtMost ? "✓" : "✗";
  const words = [
    `The last mail left ${behind.toFixed(1)} s after the last booking.`,
    `A booking's p50 is ${times.toFixed(1)} times that of a site which sends no mails, at most ${slowerAtMost} ${verdict}.`,
  ].join(" ");
  return { row, words };
}
