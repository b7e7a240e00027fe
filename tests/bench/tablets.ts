import { z } from "zod";
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

const cursorSchema = z.object({ cursor: z.number() });

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A socket with headers, as only Node opens one: browsers send their cookie and origin themselves. */
function openSocket(address: string, headers: Record<string, string>): WebSocket {
  return Reflect.construct(WebSocket, [address, { headers }]);
}

type Tablet = { heard: () => number; close: () => Promise<void> };

/** A tablet that hears of news; one that `asks` reads what has changed then, and its page anew. */
async function openTablet(origin: URL, cookie: string, asks: boolean): Promise<Tablet> {
  const headers = { Cookie: cookie, Origin: origin.origin };
  let [news, since, refreshedAt, isOpen] = [0, Date.now(), 0, asks];
  let last = Promise.resolve();
  async function look(): Promise<void> {
    if (!isOpen) return;
    const answer = await fetch(new URL(paths.adminFeed({ since }), origin), { headers });
    ({ cursor: since } = cursorSchema.parse(await answer.json()));
    if (Date.now() - refreshedAt < betweenRefreshes) return;
    refreshedAt = Date.now();
    await (await fetch(new URL("/admin.data", origin), { headers })).text();
  }
  const keepAlive = (all: Promise<void>) => {
    last = all;
  };
  const looks = new SpacedWork({ spacing: lookSpacing, pause, work: look, keepAlive });
  const address = new URL(paths.adminFeed(), origin).href.replace(/^http/, "ws");
  const socket = openSocket(address, headers);
  socket.addEventListener("message", () => {
    news += 1;
    looks.ask();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("A tablet got no socket.")));
  });
  return {
    heard: () => news,
    async close() {
      isOpen = false;
      socket.close();
      await last;
    },
  };
}

async function book(origin: URL, day: number): Promise<Sent> {
  const asks = await bookingAsks(origin, bookings, 1, () => dateIn(day));
  return send({ origin: origin.href, connections, visits: asks.map((ask) => [ask]) });
}

async function bookBefore(origin: URL, day: number, cookie: string, asks: boolean): Promise<Sent> {
  const open = await Promise.all(
    Array.from({ length: tablets }, () => openTablet(origin, cookie, asks)),
  );
  const sent = await book(origin, day);
  // What they still ask is no part of the next round.
  await Promise.all(open.map(({ close }) => close()));
  if (open.some(({ heard }) => heard() === 0)) throw new Error("A tablet has heard of no booking.");
  return sent;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ratioOf(sent: Sent, alone: Sent): number {
  return figuresOf(sent).perSecond / figuresOf(alone).perSecond;
}

function listed(ratios: readonly number[]): string {
  return ratios.map((ratio) => ratio.toFixed(2)).join(", ");
}

/**
 * Bookings before none, before 20 sockets, and before 20 pages that ask what they hear of, in rounds
 * of all three that begin with another in turns. The ratios are the medians of the rounds'. On one
 * machine the pages' own requests are answered by the thread that books; elsewhere by another.
 */
export async function measureTablets(
  origin: URL,
  d1: D1Database,
): Promise<{ row: Row; words: string }> {
  await openEvenings(d1, largestCapacity);
  const cookie = await adminCookie(origin);
  let day = 200;
  const goes = [
    () => book(origin, day++),
    () => bookBefore(origin, day++, cookie, false),
    () => bookBefore(origin, day++, cookie, true),
  ] as const;
  for (const go of goes) await go();
  const results: { alone: Sent; heard: Sent; asked: Sent }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sent: Sent[] = [];
    for (const turn of [0, 1, 2]) {
      const which = (round + turn) % goes.length;
      sent[which] = await (goes[which] ?? goes[0])();
    }
    const [alone, heard, asked] = sent;
    if (alone && heard && asked) results.push({ alone, heard, asked });
  }
  const hearing = results.map(({ heard, alone }) => ratioOf(heard, alone));
  const asking = results.map(({ asked, alone }) => ratioOf(asked, alone));
  const ratio = median(hearing);
  const verdict = ratio >= goal ? "✓" : "✗";
  return {
    row: {
      what: `booking, ${connections} at once, ${tablets} tablets open`,
      figures: figuresOf(pooled(results.map(({ heard }) => heard))),
      // Those of the others are to the bare Worker.
      ratio: null,
      goal: null,
    },
    words:
      `Bookings before the sockets of ${tablets} open tablets to those before none: ` +
      `${ratio.toFixed(2)} (goal: ${goal} ${verdict}; ${listed(hearing)} for each round). Where the ` +
      `tablets ask on the same thread what has changed: ${median(asking).toFixed(2)} (${listed(asking)}).`,
  };
}
