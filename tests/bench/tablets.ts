import { lookSpacing } from "#app/domain/live/look-spacing.ts";
import { SpacedWork } from "#app/domain/live/spaced-work.ts";
import { paths } from "#app/paths.ts";
import { dateIn, openEvenings } from "./bench-restaurant.ts";
import { bookingAsks } from "./booking.ts";
import { figuresOf, pooled, type Sent, send } from "./load.ts";
import type { Row } from "./report.ts";
import { adminCookie } from "./visitor.ts";

const tablets = 20;
const rounds = 5;
const bookings = 200;
const connections = 16;
const largestCapacity = 10_000;
const goal = 0.9;
/** As the pages have it: the least between two readings of one. */
const betweenRefreshes = 5_000;

const afterwards = 1_000;

const pause = (milliseconds: number) => new Promise<void>((go) => setTimeout(go, milliseconds));

/** A tablet that shows the evening: at news it asks what has changed, and reads its page anew. */
async function openTablet(origin: URL, cookie: string) {
  const headers = { Cookie: cookie, Origin: origin.origin };
  const heard = { news: 0, looks: 0 };
  let since = Date.now();
  let refreshedAt = 0;
  const looks = new SpacedWork({
    spacing: lookSpacing,
    pause,
    async work() {
      heard.looks += 1;
      const answer = await fetch(new URL(paths.adminFeed({ since }), origin), { headers });
      ({ cursor: since } = (await answer.json()) as { cursor: number });
      if (Date.now() - refreshedAt < betweenRefreshes) return;
      refreshedAt = Date.now();
      await (await fetch(new URL("/admin.data", origin), { headers })).text();
    },
  });
  const address = new URL(paths.adminFeed(), origin).href.replace(/^http/, "ws");
  const socket = new WebSocket(address, { headers } as unknown as string[]);
  socket.addEventListener("message", () => {
    heard.news += 1;
    looks.ask();
  });
  await new Promise((open, fail) => {
    socket.addEventListener("open", open);
    socket.addEventListener("error", fail);
  });
  return { heard, close: () => socket.close() };
}

async function book(origin: URL, day: number): Promise<Sent> {
  const asks = await bookingAsks(origin, bookings, 1, () => dateIn(day));
  return send({ origin: origin.href, connections, visits: asks.map((ask) => [ask]) });
}

async function bookBefore(origin: URL, day: number, cookie: string) {
  const open = await Promise.all(Array.from({ length: tablets }, () => openTablet(origin, cookie)));
  const sent = await book(origin, day);
  for (const { close } of open) close();
  const heard = open.map((tablet) => tablet.heard);
  if (heard.some(({ looks }) => looks === 0)) throw new Error("A tablet has heard of no booking.");
  // What they still ask is no part of the next round.
  await pause(afterwards);
  return { sent, looks: heard.reduce((sum, { looks }) => sum + looks, 0) };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Bookings before 20 open admin pages and before none, in paired rounds that begin with the one and
 * the other in turns. The ratio is the median of the rounds'.
 */
export async function measureTablets(
  origin: URL,
  d1: D1Database,
): Promise<{ row: Row; words: string }> {
  await openEvenings(d1, largestCapacity);
  const cookie = await adminCookie(origin);
  await book(origin, 200);
  const ratios: number[] = [];
  const before: Sent[] = [];
  let looks = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = [201 + 2 * round, 202 + 2 * round];
    const early = round % 2 === 0 ? await book(origin, one) : null;
    const watched = await bookBefore(origin, other, cookie);
    const alone = early ?? (await book(origin, one));
    ratios.push(figuresOf(watched.sent).perSecond / figuresOf(alone).perSecond);
    before.push(watched.sent);
    looks += watched.looks;
  }
  const ratio = median(ratios);
  const each = ratios.map((value) => value.toFixed(2)).join(", ");
  const verdict = ratio >= goal ? "✓" : "✗";
  return {
    row: {
      what: `booking, ${connections} at once, ${tablets} tablets open`,
      figures: figuresOf(pooled(before)),
      // The others' are to the bare Worker.
      ratio: null,
      goal: null,
    },
    words:
      `Bookings before ${tablets} open tablets to those before none: ${ratio.toFixed(2)} ` +
      `(goal: ${goal} ${verdict}; ${each} for each round), while they asked ${looks} times.`,
  };
}
