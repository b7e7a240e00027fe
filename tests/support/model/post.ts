import { inArray } from "drizzle-orm";
import { expect } from "vitest";
import { isForRestaurant, type MailKind, mailKindSchema } from "#app/domain/mail.ts";
import { minutes } from "#app/domain/restaurant-clock.ts";
import { mails } from "#app/server/db/schema.ts";
import { deliverMail } from "#app/server/mail/deliver.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import type { Transport, TransportOutcome } from "#app/server/mail/transport.ts";
import type { Play } from "#tests/support/model/play.ts";
import type { ProviderAnswer } from "#tests/support/model/steps.ts";
import { db } from "#tests/support/restaurant.ts";

const maximumRounds = 40;

/** The post of a play: a provider that answers as told, and remembers what it was given. */
export type Post = { now: number; given: string[]; sent: string[] };

export function openPost(now: number): Post {
  return { now, given: [], sent: [] };
}

function providerOf(post: Post, answers: ProviderAnswer[]): Transport {
  return async (mail): Promise<TransportOutcome> => {
    post.given.push(mail.slug);
    const answer = answers.shift() ?? "sent";
    if (answer === "silence") throw new Error("The provider did not answer.");
    if (answer === "4xx") return { kind: "temporary", error: "451" };
    if (answer === "5xx") return { kind: "permanent", error: "550" };
    post.sent.push(mail.slug);
    return { kind: "sent", providerId: `id-${mail.slug}` };
  };
}

/** Hands messages of the queue to consumers that run at once, some twice and in any order. */
export async function deliver(
  { stage }: Play,
  post: Post,
  order: readonly number[],
  answers: ProviderAnswer[],
): Promise<void> {
  post.now += minutes(7);
  const { queue } = stage;
  const picked = order.flatMap((at) => queue[at % Math.max(1, queue.length)] ?? []);
  const transport = providerOf(post, answers);
  const deps = {
    db,
    now: post.now,
    origin: "https://restaurant.test",
    linkSecret: "x".repeat(32),
    from: null,
    transport,
  };
  await Promise.all(picked.map(({ slug }) => deliverMail(slug, deps)));
}

async function unsettled({ codes }: Play): Promise<number> {
  const rows = await db
    .select({ status: mails.status })
    .from(mails)
    .where(inArray(mails.code, codes));
  return rows.filter(({ status }) => status === "queued" || status === "sending").length;
}

/** Lets the sweep and the consumers work without faults until nothing waits; fails when it never ends. */
export async function settlePost(play: Play, post: Post): Promise<void> {
  for (let round = 0; (await unsettled(play)) > 0; round += 1) {
    if (round === maximumRounds) throw new Error("Mails are waiting that nobody sends.");
    post.now += minutes(30);
    play.stage.queue.splice(0);
    const MAIL_QUEUE = {
      sendBatch: async (batch: Iterable<{ body: Play["stage"]["queue"][number] }>) => {
        play.stage.queue.push(...[...batch].map((message) => message.body));
      },
    };
    await sweepOutbox({ env: { MAIL_QUEUE }, db, now: post.now });
    await deliver(play, post, [...play.stage.queue.keys()], []);
  }
}

function readerOf(slug: string): { code: string; version: number; kind: MailKind } {
  const [code = "", version = "", ...kind] = slug.split("-");
  return { code, version: Number(version), kind: mailKindSchema.parse(kind.join("-")) };
}

/** Every mail was sent once or has failed, and none came after a newer one to the same reader. */
export async function auditPost({ codes }: Play, post: Post): Promise<void> {
  const rows = await db.select().from(mails).where(inArray(mails.code, codes));
  for (const { slug, status } of rows) {
    const times = post.sent.filter((sent) => sent === slug).length;
    expect({ slug, status, times }).toEqual({ slug, status, times: status === "sent" ? 1 : 0 });
    expect(["sent", "failed"]).toContain(status);
  }
  const newest = new Map<string, number>();
  for (const slug of post.sent) {
    const { code, version, kind } = readerOf(slug);
    const reader = `${code} ${isForRestaurant(kind) ? "restaurant" : "diner"}`;
    expect(version, `${slug} after a newer one`).toBeGreaterThanOrEqual(newest.get(reader) ?? 0);
    newest.set(reader, version);
  }
}
