import { inArray } from "drizzle-orm";
import type { ReservationCode } from "#app/domain/reservation.ts";
import { reservationEvents } from "#app/server/db/schema.ts";
import { type Book, enter, type Reply } from "#tests/support/model/book.ts";
import type { Answered, Play, Sent } from "#tests/support/model/play.ts";
import type { Stage } from "#tests/support/model/stage.ts";
import { db } from "#tests/support/restaurant.ts";

export type Outcome = { sent: Sent; answered: Answered };

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

/**
 * What commands have left behind that their answers do not tell, and that their order decides: the
 * covers that were set last, and by how many each change went over them.
 */
async function traces(stage: Stage, outcomes: readonly Outcome[]) {
  const capacities = JSON.stringify(await stage.capacities());
  const taken = outcomes.flatMap(({ answered }) =>
    answered.ok && "answer" in answered ? [answered.answer] : [],
  );
  const codes = taken.map(({ code }) => code);
  const events = await db
    .select()
    .from(reservationEvents)
    .where(inArray(reservationEvents.code, codes));
  const overOf = ({ code, version }: (typeof taken)[number]) =>
    events.find((event) => event.code === code && event.version === version)?.over;
  return {
    fit: ({ book, codes: known }: Pick<Play, "book" | "codes">): boolean =>
      JSON.stringify(book.capacity) === capacities &&
      taken.every((each) => {
        const entry = book.entries[known.indexOf(each.code)];
        return entry?.overs[each.version - 1] === overOf(each);
      }),
  };
}

/** The book after an order in which a single hand would have answered so; `null` when there is none. */
export async function explain(
  play: Play,
  outcomes: Outcome[],
): Promise<Pick<Play, "book" | "codes"> | null> {
  const left = await traces(play.stage, outcomes);
  const trials = permutations(outcomes).map((order) => tryOrder(play, order));
  return trials.find((trial) => trial !== null && left.fit(trial)) ?? null;
}
