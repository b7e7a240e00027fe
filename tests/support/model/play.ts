import { eq } from "drizzle-orm";
import type {
  BookCommand,
  CommandOutcome,
  ReservationCommand,
} from "#app/domain/ledger-command.ts";
import { type ReservationCode, reservationCodeSchema } from "#app/domain/reservation.ts";
import { commands, reservations } from "#app/server/db/schema.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { giveToLedger } from "#app/server/reservations/ledger.ts";
import { aBooking } from "#tests/support/ledger.ts";
import {
  type Book,
  emptyBook,
  enter,
  type PointedAsk,
  type Reply,
} from "#tests/support/model/book.ts";
import type { Stage } from "#tests/support/model/stage.ts";
import type { AskStep, NewAsk, Repeat } from "#tests/support/model/steps.ts";
import { anAdmin, db } from "#tests/support/restaurant.ts";

type Answered = { ok: true; capacity: unknown } | CommandOutcome;
type Sent = PointedAsk & {
  key: string;
  object: number;
  send: (object: number) => Promise<Answered>;
};

/** A history while it is played: the book it is compared with, and which entry has which code. */
export type Play = {
  stage: Stage;
  book: Book;
  codes: ReservationCode[];
  taken: Sent[];
  answers: Map<string, string>;
};

export function startPlay(stage: Stage): Play {
  return { stage, book: emptyBook(), codes: [], taken: [], answers: new Map() };
}

const nights = ["expire", "arrive", "no-show"];
const guest = { kind: "guest" } as const;

function commandFor(
  play: Play,
  ask: NewAsk,
  entry: number,
  wanted: PointedAsk["wanted"],
  key: string,
): BookCommand | ReservationCommand {
  const { stage } = play;
  const at = nights.includes(ask.op) ? stage.night : stage.before;
  const code = play.codes[entry] ?? reservationCodeSchema.parse("222222");
  const envelope = { key, at, actor: anAdmin, code };
  switch (ask.op) {
    case "book": {
      const { time, covers } = stage.table(ask);
      return { ...aBooking({ covers, time, key }), at };
    }
    case "change":
      return { ...envelope, kind: "change", ...stage.table(ask), force: ask.force };
    case "guest-change":
      return { ...envelope, actor: guest, kind: "change", ...stage.table(ask), force: false };
    case "accept-change":
    case "refuse-change": {
      const table = stage.table(wanted ?? { day: "evening", slot: 0, covers: 1 });
      return { ...envelope, kind: ask.op, wanted: table, force: ask.force, reason: null };
    }
    case "erase":
      return { ...envelope, kind: "erase" };
    case "guest-cancel":
      return { ...envelope, actor: guest, kind: "cancel", force: false, reason: null };
    case "set-capacity":
      throw new Error("No command for a reservation.");
    default:
      return { ...envelope, kind: ask.op, force: ask.force, reason: null };
  }
}

function entryOf({ book }: Play, ask: NewAsk): number {
  const count = book.entries.length;
  return "target" in ask && count > 0 ? ask.target % count : -1;
}

function pointed(
  play: Play,
  ask: NewAsk,
  object: number,
  entry = entryOf(play, ask),
  key: string = crypto.randomUUID(),
): Sent {
  const { stage, book } = play;
  const wanted = book.entries[entry]?.wanted ?? null;
  if (ask.op === "set-capacity") {
    const day = stage.day(ask.day);
    const command = {
      kind: "set-capacity",
      key,
      at: stage.before,
      actor: anAdmin,
      capacity: ask.capacity,
    } as const;
    const send = async (on: number): Promise<Answered> => {
      try {
        const outcome = await (await stage.ledger(day, on)).setCapacity(day, command);
        return outcome.ok ? { ok: true, capacity: outcome.answer.capacity } : outcome;
      } catch {
        return { ok: false, reason: "unavailable" };
      }
    };
    return { ask, entry, wanted, key, object, send };
  }
  const command = commandFor(play, ask, entry, wanted, key);
  const send = (on: number): Promise<Answered> => {
    const deps = { env: { SERVICE_LEDGER: stage.namespace(on) }, db };
    if (command.kind !== "book") return commandReservation(command, deps);
    const day = stage.day(ask.op === "book" ? ask.day : "evening");
    return giveToLedger(deps.env, day, command);
  };
  return { ask, entry, wanted, key, object, send };
}

function inTestWords(play: Play, answered: Answered): Reply {
  if (!answered.ok) {
    const { reason } = answered;
    if (reason === "over-capacity") return { ok: false, reason, over: answered.over };
    if (reason === "not-allowed") return { ok: false, reason, status: answered.status };
    return { ok: false, reason };
  }
  if ("capacity" in answered)
    return {
      ok: true,
      capacity: answered.capacity === "unset" ? "unset" : Number(answered.capacity),
    };
  const { code, status, pendingReason, changeWaits, version } = answered.answer;
  if (!play.codes.includes(code)) play.codes.push(code);
  return {
    ok: true,
    entry: play.codes.indexOf(code),
    status,
    why: pendingReason,
    waits: changeWaits,
    version,
  };
}

function permutations<Item>(items: Item[]): Item[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

type Outcome = { sent: Sent; answered: Answered };

/** Enters the asks in this order into a copy of the book; `null` when one is not answered so. */
function tryOrder(play: Play, order: Outcome[]): { book: Book; codes: ReservationCode[] } | null {
  const trial: Play = { ...play, book: structuredClone(play.book), codes: [...play.codes] };
  for (const { sent, answered } of order) {
    const expected = enter(trial.book, sent);
    const got = inTestWords(trial, answered);
    if (JSON.stringify(expected) !== JSON.stringify(got)) return null;
  }
  return trial;
}

async function storedAnswer(key: string): Promise<Answered | null> {
  const row = await db.select().from(commands).where(eq(commands.key, key)).get();
  if (!row) return null;
  const answer = JSON.parse(row.answer);
  return "capacity" in answer ? { ok: true, capacity: answer.capacity } : { ok: true, answer };
}

function isUnknown(answered: Answered): boolean {
  return !answered.ok && answered.reason === "unavailable";
}

/** What a command did in truth: who was told nothing finds its key, or sends it again without faults. */
async function settled({ sent, answered }: Outcome): Promise<Outcome> {
  if (!isUnknown(answered)) return { sent, answered };
  const stored = await storedAnswer(sent.key);
  const truth = stored ?? (await sent.send(sent.object));
  if (isUnknown(truth)) throw new Error(`Given up without a fault: ${JSON.stringify(sent.ask)}`);
  return { sent, answered: truth };
}

/** The same command in another form; `null` where it has but one. */
function otherwise(ask: NewAsk): NewAsk | null {
  switch (ask.op) {
    case "book":
    case "change":
    case "guest-change":
      return { ...ask, covers: (ask.covers % 6) + 1 };
    case "set-capacity":
      return { ...ask, capacity: ask.capacity === 5 ? 6 : 5 };
    case "erase":
      return null;
    case "guest-cancel":
      return { ...ask, op: "cancel" };
    default:
      return { ...ask, force: !ask.force };
  }
}

/** Sends what was taken once more, or something else under its key: neither changes a row. */
async function repeat(play: Play, { op, target }: Repeat, object: number): Promise<void> {
  const sent = play.taken[target % Math.max(1, play.taken.length)];
  const other = sent && otherwise(sent.ask);
  const next = op === "again" ? sent : other && pointed(play, other, object, sent.entry, sent.key);
  if (!sent || !next) return;
  const own = db.select().from(reservations).where(eq(reservations.date, play.stage.date));
  const before = await own;
  const told = await next.send(object);
  const right =
    op === "again"
      ? play.answers.get(sent.key)
      : JSON.stringify({ ok: false, reason: "key-reused" });
  if (!isUnknown(told) && JSON.stringify(told) !== right) {
    throw new Error(`A key was answered anew (${op}): ${JSON.stringify(told)} after ${right}`);
  }
  if (JSON.stringify(before) !== JSON.stringify(await own))
    throw new Error("A replayed command changed a row.");
}

/** Nothing is given up while nothing fails. */
function refuseToGiveUp(outcomes: readonly Outcome[]): void {
  for (const { sent, answered } of outcomes) {
    if (isUnknown(answered)) {
      throw new Error(`Given up without a fault: ${JSON.stringify(sent.ask)}`);
    }
  }
}

/** Plays what is asked at once, and finds an order in which a single hand would have answered so. */
export async function playAsks(play: Play, step: AskStep): Promise<void> {
  const { stage } = play;
  stage.fail(step.database);
  stage.queueIsBroken = step.queue;
  const sent: Sent[] = [];
  for (const [index, ask] of step.asks.entries()) {
    const object = step.objects[index] ?? 0;
    if (ask.op === "again" || ask.op === "otherwise") await repeat(play, ask, object);
    else sent.push(pointed(play, ask, object));
  }
  const answering = Promise.all(
    sent.map(
      async (each): Promise<Outcome> => ({ sent: each, answered: await each.send(each.object) }),
    ),
  );
  if (step.abort) await stage.abort();
  const answered = await answering;
  if (!step.abort && step.database.every((fault) => fault === "none")) refuseToGiveUp(answered);
  stage.fail([]);
  stage.queueIsBroken = false;
  await stage.database.arrive();
  const outcomes: Outcome[] = [];
  for (const outcome of answered) outcomes.push(await settled(outcome));
  // The answers to set covers do not tell which came last: the covers themselves do.
  const capacities = JSON.stringify(await stage.capacities());
  const fitting = permutations(outcomes)
    .map((order) => tryOrder(play, order))
    .find((trial) => trial !== null && JSON.stringify(trial.book.capacity) === capacities);
  if (!fitting) {
    const told = outcomes.map(({ sent: { ask }, answered: answer }) => ({ ask, answer }));
    throw new Error(
      `No order of one hand explains ${JSON.stringify(told)} on ${JSON.stringify(play.book)}`,
    );
  }
  Object.assign(play, { book: fitting.book, codes: fitting.codes });
  for (const { sent: each, answered: answer } of outcomes) {
    if (!answer.ok) continue;
    play.taken.push(each);
    play.answers.set(each.key, JSON.stringify(answer));
  }
}

/** Sends every command that was taken once more: each is answered as before, and no row changes. */
export async function replayAll(play: Play): Promise<void> {
  for (const target of play.taken.keys()) await repeat(play, { op: "again", target }, target % 2);
}
