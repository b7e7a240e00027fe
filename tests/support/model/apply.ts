import { eq } from "drizzle-orm";
import type { Outcome } from "#app/domain/reservations/commands.ts";
import { seconds } from "#app/domain/time/restaurant-clock.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import type { Repeat } from "#tests/support/model/asks.ts";
import { claimedOf, isClaimedBy } from "#tests/support/model/claims.ts";
import { otherwise } from "#tests/support/model/command.ts";
import { explain, type Reaction } from "#tests/support/model/linearize.ts";
import { deliverNow, type Post } from "#tests/support/model/post.ts";
import type { Run, Sent } from "#tests/support/model/run.ts";
import { pointed } from "#tests/support/model/sending.ts";
import type { AskStep } from "#tests/support/model/steps.ts";
import { db } from "#tests/support/workers/restaurant.ts";

async function storedResult(key: string): Promise<Outcome | null> {
  const row = await db.select().from(processedCommands).where(eq(processedCommands.key, key)).get();
  if (!row) return null;
  return { ok: true, result: JSON.parse(row.result) };
}

function isUnknown(answered: Outcome): boolean {
  return !answered.ok && answered.reason === "unavailable";
}

/** What a command did in truth: who was told nothing finds its key, or sends it again without faults. */
async function settled({ sent, answered }: Reaction): Promise<Reaction> {
  if (!isUnknown(answered)) return { sent, answered };
  const stored = await storedResult(sent.key);
  const truth = stored ?? (await sent.send(sent.object));
  if (isUnknown(truth)) throw new Error(`Given up without a fault: ${JSON.stringify(sent.ask)}`);
  return { sent, answered: truth };
}

/** Sends what was taken once more, or something else under its key: neither changes a row. */
async function repeat(run: Run, { op, target }: Repeat, object: number): Promise<void> {
  const sent = run.taken[target % Math.max(1, run.taken.length)];
  const other = sent && otherwise(sent.ask);
  const next = op === "again" ? sent : other && pointed(run, other, object, sent.entry, sent.key);
  if (!sent || !next) return;
  const own = db.select().from(reservations).where(eq(reservations.date, run.harness.date));
  const before = await own;
  const told = await next.send(object);
  const right =
    op === "again"
      ? run.replies.get(sent.key)
      : JSON.stringify({ ok: false, reason: "key-reused" });
  if (!isUnknown(told) && JSON.stringify(told) !== right) {
    throw new Error(`A key was answered anew (${op}): ${JSON.stringify(told)} after ${right}`);
  }
  if (JSON.stringify(before) !== JSON.stringify(await own))
    throw new Error("A replayed command changed a row.");
}

/** Nothing is given up while nothing fails. */
function refuseToGiveUp(outcomes: readonly Reaction[]): void {
  for (const { sent, answered } of outcomes) {
    if (isUnknown(answered)) {
      throw new Error(`Given up without a fault: ${JSON.stringify(sent.ask)}`);
    }
  }
}

/** Applies what is asked at once, and finds an order in which a single hand would have answered so. */
export async function runAsks(run: Run, post: Post, step: AskStep): Promise<void> {
  const { harness } = run;
  run.elapsed += seconds(step.seconds);
  harness.fail(step.database);
  harness.queueIsBroken = step.queue;
  const sent: Sent[] = [];
  for (const [index, ask] of step.asks.entries()) {
    const object = step.objects[index] ?? 0;
    if (ask.op === "again" || ask.op === "otherwise") await repeat(run, ask, object);
    else sent.push(pointed(run, ask, object));
  }
  const claimed = await claimedOf(run);
  for (const each of sent) each.isClaimed = isClaimedBy(claimed, run, each);
  const sending = deliverNow(run, post, step.order);
  const answering = Promise.all(
    sent.map(
      async (each): Promise<Reaction> => ({ sent: each, answered: await each.send(each.object) }),
    ),
  );
  if (step.abort) await harness.abort();
  const answered = await answering;
  await sending;
  const isFaulty = step.abort || step.database.some((fault) => fault !== "none");
  if (!isFaulty) refuseToGiveUp(answered);
  harness.fail([]);
  harness.queueIsBroken = false;
  await harness.database.arrive();
  const outcomes: Reaction[] = [];
  for (const outcome of answered) outcomes.push(await settled(outcome));
  const claimedSince = await claimedOf(run);
  const isClaimedSince = ({ sent: each }: Reaction) => isClaimedBy(claimedSince, run, each);
  const fitting = await explain(run, outcomes, { isFaulty, isClaimedSince });
  if (!fitting) {
    const told = outcomes.map(({ sent: { ask }, answered: reply }) => ({ ask, reply }));
    throw new Error(
      `No order of one hand explains ${JSON.stringify(told)} on ${JSON.stringify(run.reference)}`,
    );
  }
  Object.assign(run, { reference: fitting.reference, codes: fitting.codes });
  for (const { sent: each, answered: reply } of outcomes) {
    if (!reply.ok) continue;
    run.taken.push(each);
    run.replies.set(each.key, JSON.stringify(reply));
  }
}

/** Sends every command that was taken once more: each is answered as before, and no row changes. */
export async function rerunAll(run: Run): Promise<void> {
  for (const target of run.taken.keys()) await repeat(run, { op: "again", target }, target % 2);
}
