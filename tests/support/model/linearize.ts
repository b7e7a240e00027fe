import { and, eq, inArray } from "drizzle-orm";
import type { Outcome } from "#app/domain/reservations/commands.ts";
import type { ReservationCode } from "#app/domain/reservations/reservation.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservationEvents, reservations } from "#app/server/db/schema/reservations.ts";
import type { Harness } from "#tests/support/model/harness.ts";
import { decide } from "#tests/support/model/reference/decide.ts";
import type { ReferenceLedger, Reply } from "#tests/support/model/reference/ledger.ts";
import type { Run, Sent } from "#tests/support/model/run.ts";
import { db } from "#tests/support/workers/restaurant.ts";

/** A command that was sent, and what a ledger has answered. */
export type Reaction = { sent: Sent; answered: Outcome };

function inTestTerms(run: Run, answered: Outcome): Reply {
  if (!answered.ok) {
    const { reason } = answered;
    if (reason === "over-capacity") return { ok: false, reason, over: answered.over };
    if (reason === "not-allowed" || reason === "changed-since") {
      return { ok: false, reason, status: answered.status };
    }
    if (reason === "duplicate") {
      const entry = answered.code === null ? -1 : run.codes.indexOf(answered.code);
      return { ok: false, reason, entry };
    }
    return { ok: false, reason };
  }
  const { result } = answered;
  if ("capacity" in result) return { ok: true, capacity: result.capacity };
  if ("cancelled" in result) return { ok: true, cancelled: result.cancelled };
  if ("arrived" in result) return { ok: true, arrived: result.arrived };
  const { code, status, pendingReason, hasPendingChange, version } = result;
  if (!run.codes.includes(code)) run.codes.push(code);
  return {
    ok: true,
    entry: run.codes.indexOf(code),
    status,
    why: pendingReason,
    waits: hasPendingChange,
    version,
  };
}

function permutations<Item>(items: Item[]): Item[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

/** The outcomes with each undo before and after the moment at which a sender claimed its mails. */
function withClaims(
  outcomes: Reaction[],
  isClaimedSince: (outcome: Reaction) => boolean,
): Reaction[][] {
  return outcomes.reduce<Reaction[][]>(
    (variants, outcome) => {
      const late = { ...outcome, sent: { ...outcome.sent, isClaimed: true } };
      const both = isClaimedSince(outcome) ? [outcome, late] : [outcome];
      return variants.flatMap((variant) => both.map((each) => [...variant, each]));
    },
    [[]],
  );
}

/** Enters the asks in this order into a copy of the reference; `null` when one is not answered so. */
function tryOrder(
  run: Run,
  order: Reaction[],
): { reference: ReferenceLedger; codes: ReservationCode[] } | null {
  const trial: Run = { ...run, reference: structuredClone(run.reference), codes: [...run.codes] };
  for (const { sent, answered } of order) {
    const expected = decide(trial.reference, sent);
    const got = inTestTerms(trial, answered);
    if (JSON.stringify(expected) !== JSON.stringify(got)) return null;
  }
  return trial;
}

/** The holders that are owed a mail about a second booking. */
async function toldOn({ date }: Harness): Promise<ReservationCode[]> {
  const isTold = and(eq(reservations.date, date), eq(mails.kind, "already-booked"));
  const rows = await db
    .selectDistinct({ code: reservations.code })
    .from(mails)
    .innerJoin(reservations, eq(reservations.code, mails.subject))
    .where(isTold);
  return rows.map(({ code }) => code);
}

/**
 * What commands have left behind that their answers do not tell, and that their order decides: the
 * covers that were set last, by how many each change went over them, and who was told of a second
 * booking. Where something failed, an attempt that nobody answers for may have told one more.
 */
async function traces(harness: Harness, outcomes: readonly Reaction[], isFaulty: boolean) {
  const byHand = JSON.stringify(await harness.coversByHand());
  const taken = outcomes.flatMap(({ answered }) =>
    answered.ok && "code" in answered.result ? [answered.result] : [],
  );
  const codes = taken.map(({ code }) => code);
  const events = await db
    .select()
    .from(reservationEvents)
    .where(inArray(reservationEvents.code, codes));
  const overOf = ({ code, version }: (typeof taken)[number]) =>
    events.find((event) => event.code === code && event.version === version)?.over;
  const told = await toldOn(harness);
  return {
    told,
    fit: ({ reference, codes: known }: Pick<Run, "reference" | "codes">): boolean =>
      JSON.stringify(reference.byHand) === byHand &&
      reference.entries.every((entry, index) => {
        const isTold = told.some((code) => code === known[index]);
        return entry.told === isTold || (isFaulty && isTold);
      }) &&
      taken.every((each) => {
        const entry = reference.entries[known.indexOf(each.code)];
        return entry?.overs[each.version - 1] === overOf(each);
      }),
  };
}

/** Whether something failed meanwhile, and which undo found its mails claimed by now. */
type Circumstances = { isFaulty: boolean; isClaimedSince: (outcome: Reaction) => boolean };

/** The reference after an order in which a single hand would have answered so; `null` when there is none. */
export async function explain(
  run: Run,
  outcomes: Reaction[],
  { isFaulty, isClaimedSince }: Circumstances,
): Promise<Pick<Run, "reference" | "codes"> | null> {
  const left = await traces(run.harness, outcomes, isFaulty);
  const trials = permutations(outcomes)
    .flatMap((order) => withClaims(order, isClaimedSince))
    .map((order) => tryOrder(run, order));
  const fitting = trials.find((trial) => trial !== null && left.fit(trial)) ?? null;
  for (const [index, entry] of fitting?.reference.entries.entries() ?? []) {
    entry.told = left.told.some((code) => code === fitting?.codes[index]);
  }
  return fitting;
}
