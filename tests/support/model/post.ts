import { env } from "cloudflare:test";
import { inArray } from "drizzle-orm";
import { expect } from "vitest";
import { isForRestaurant } from "#app/domain/mail/mail.ts";
import { hours, minutes, seconds } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { isD1Failure } from "#app/server/db/d1/failure.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { deliverMails } from "#app/server/mail/deliver.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";
import { greylisted, unknownBox } from "#tests/support/domain/mail-failures.ts";
import type { Run } from "#tests/support/model/run.ts";
import type { MailStep, ProviderReply } from "#tests/support/model/steps.ts";
import { faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import { db } from "#tests/support/workers/restaurant.ts";

/** In these a mail has had all its attempts; what is held after them waits for the rest of a day. */
const quickRounds = 12;
const maximumRounds = 40;

/** The post of a run: a provider that answers as told, and what it has taken. */
export type Post = {
  now: number;
  database: ReturnType<typeof faultyD1>;
  /** Mails that the provider took, each time that it was given one. */
  taken: string[];
  /** Mails of which it may be given another copy: nobody could know that it had taken them. */
  excuses: string[];
};

export function openPost(now: number): Post {
  return { now, database: faultyD1(env.DB), taken: [], excuses: [] };
}

/** A provider for one consumer; what it took of it is noted in `taken`. */
function providerOf(post: Post, replies: ProviderReply[], taken: string[]): Transport {
  return async ({ slug }): Promise<TransportOutcome> => {
    const reply = replies.shift() ?? "sent";
    if (reply === "silence") throw new Error("The provider did not answer.");
    if (reply === "4xx") return greylisted;
    if (reply === "5xx") return unknownBox;
    post.taken.push(slug);
    taken.push(slug);
    if (reply === "lost") {
      post.excuses.push(slug);
      throw new Error("The provider took it, but its answer was lost.");
    }
    return { kind: "sent", providerId: `id-${slug}` };
  };
}

async function consume(post: Post, slug: string, replies: ProviderReply[]): Promise<void> {
  const taken: string[] = [];
  const deps = {
    db: openDatabase(post.database.d1),
    now: post.now,
    origin: "https://restaurant.test",
    linkSecret: "x".repeat(32),
    from: null,
    transport: providerOf(post, replies, taken),
    transportName: "smtp" as const,
  };
  try {
    await deliverMails([slug], deps);
  } catch (error) {
    if (!isD1Failure(error, "D1_ERROR")) throw error;
    // As a consumer that is ended: what it was about to mark as sent stays unmarked.
    post.excuses.push(...taken);
  }
}

/** Hands messages of the queue to consumers that run at once, some twice and in any order. */
export async function deliver(
  run: Run,
  post: Post,
  { order, provider, database, seconds: pause, night }: Omit<MailStep, "kind">,
): Promise<void> {
  const { harness } = run;
  run.elapsed += seconds(pause);
  post.now = Math.max(post.now, (night ? harness.night : harness.before) + run.elapsed);
  post.database.plan.push(...database);
  await deliverNow(run, post, order, provider);
  post.database.plan.splice(0);
  await post.database.arrive();
}

/** Hands messages to consumers without any time passing. */
export async function deliverNow(
  { harness: { queue } }: Run,
  post: Post,
  order: readonly number[],
  provider: readonly ProviderReply[] = [],
): Promise<void> {
  const picked = order.flatMap((at) => queue[at % Math.max(1, queue.length)] ?? []);
  const replies = [...provider];
  await Promise.all(picked.map(({ slug }) => consume(post, slug, replies)));
}

async function unsettled({ codes }: Run): Promise<number> {
  const rows = await db
    .select({ status: mails.status })
    .from(mails)
    .where(inArray(mails.subject, codes));
  return rows.filter(({ status }) => ["queued", "sending", "held"].includes(status)).length;
}

/** Lets the sweep and the consumers work without faults until nothing waits; fails when it never ends. */
export async function settlePost(run: Run, post: Post): Promise<void> {
  post.now = Math.max(post.now, run.harness.night + run.elapsed);
  for (let round = 0; (await unsettled(run)) > 0; round += 1) {
    if (round === maximumRounds) throw new Error("Mails are waiting that nobody sends.");
    post.now += round < quickRounds ? minutes(30) : hours(6);
    run.harness.queue.splice(0);
    const MAIL_QUEUE = {
      sendBatch: async (batch: Iterable<{ body: Run["harness"]["queue"][number] }>) => {
        // Its own alone: what another history has left behind is no mail of this one.
        const own = [...batch].filter(({ body }) =>
          run.codes.some((code) => body.slug.startsWith(code)),
        );
        run.harness.queue.push(...own.map(({ body }) => body));
      },
    };
    await sweepOutbox({ env: { MAIL_QUEUE, MAIL_TRANSPORT: "smtp" }, db, now: post.now });
    await deliverNow(run, post, [...run.harness.queue.keys()]);
  }
}

/**
 * Every mail was sent once it was due, has failed, was settled unsent or is withdrawn; the provider
 * was given none twice, unless nobody could know that it had taken it, and of what is withdrawn none
 * ever; and none came after a newer one to the same reader.
 */
export async function auditPost({ codes }: Run, post: Post): Promise<void> {
  const count = (slugs: string[], slug: string) => slugs.filter((each) => each === slug).length;
  const rows = await db.select().from(mails).where(inArray(mails.subject, codes));
  for (const { slug, status, sentAt, dueAt } of rows) {
    const [times, excused] = [count(post.taken, slug), count(post.excuses, slug)];
    const certain = times - excused;
    expect(["sent", "failed", "settled", "withdrawn"], slug).toContain(status);
    if (status === "sent") expect(times, `${slug} was marked as sent`).toBeGreaterThan(0);
    if (status === "sent") expect(sentAt, `${slug} before it is due`).toBeGreaterThanOrEqual(dueAt);
    expect(certain, `copies of ${slug}, which is ${status}`).toBeLessThanOrEqual(1);
    if (status === "failed") expect(certain, `${slug} has failed`).toBeLessThanOrEqual(0);
    const isUnsent = status === "settled" || status === "withdrawn";
    if (isUnsent) expect(times, `${slug} is ${status}`).toBe(0);
  }
  const newest = new Map<string, number>();
  for (const slug of post.taken) {
    const mail = rows.find((row) => row.slug === slug);
    if (!mail) throw new Error(`A mail was sent that no row owes: ${slug}`);
    const { subject, sequence, kind } = mail;
    const reader = `${subject} ${isForRestaurant(kind) ? "restaurant" : "diner"}`;
    expect(sequence, `${slug} after a newer one`).toBeGreaterThanOrEqual(newest.get(reader) ?? 0);
    newest.set(reader, sequence);
  }
}
