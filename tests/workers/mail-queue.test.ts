import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  env,
  getQueueResult,
} from "cloudflare:test";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { mostUnanswered } from "#app/domain/mail/mail-retry.ts";
import { days, minutes } from "#app/domain/time/restaurant-clock.ts";
import { sessions } from "#app/server/db/schema/accounts.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { mailPauses, mails, previewMails } from "#app/server/db/schema/mail.ts";
import {
  anOutboxMail,
  aReservation,
  aState,
  outboxRow,
  previewOf,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { anAdmin, db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { handleQueue } from "#workers/queue.ts";
import { handleScheduled } from "#workers/scheduled.ts";

beforeAll(openRestaurant);
afterEach(() => vi.restoreAllMocks());

async function consume(bodies: unknown[], { queue = "couverts-mails", settings = env } = {}) {
  const messages = bodies.map((body, at) => {
    return { id: String(at), timestamp: new Date(), attempts: 1, body };
  });
  const batch = createMessageBatch(queue, messages);
  await handleQueue(batch, settings);
  return getQueueResult(batch, createExecutionContext());
}

function sendMail(slug: string) {
  return { version: 1, kind: "send-mail", slug };
}

async function sweep() {
  await handleScheduled(createScheduledController(), env);
}

function settle(slug: string, row: Partial<typeof mails.$inferInsert>) {
  return db.update(mails).set(row).where(eq(mails.slug, slug));
}

describe("the mail queue", () => {
  it("delivers each mail of a batch once, however often it is named", async () => {
    const person = await aReservation();
    const first = await putInOutbox(person, 1, { kind: "confirmed" });
    const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
    const { explicitAcks, retryMessages } = await consume([second, first, second].map(sendMail));
    expect([explicitAcks, retryMessages]).toEqual([["0", "1", "2"], []]);
    const received = await db
      .select({ slug: previewMails.slug })
      .from(previewMails)
      .where(eq(previewMails.to, person.email ?? ""))
      .orderBy(previewMails.id);
    expect(received.map(({ slug }) => slug)).toEqual([first, second]);
  });

  it.each([
    null,
    "text",
    {},
    { version: 2, kind: "send-mail", slug: "x" },
    { version: 1, kind: "?" },
  ])("drops a message of no known kind: %j", async (body) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect((await consume([body])).explicitAcks).toEqual(["0"]);
    expect(warn).toHaveBeenCalledOnce();
  });

  it("asks again later where the settings keep a mail from leaving", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const slug = await anOutboxMail({ kind: "confirmed" });
    const settings = { ...env, MAIL_TRANSPORT: "smtp" as const };
    const { retryMessages } = await consume([sendMail(slug)], { settings });
    expect(retryMessages).toMatchObject([{ msgId: "0" }]);
    expect((await outboxRow(slug)).status).toBe("queued");
  });

  it("of the dead marks a mail failed, but not one that was sent or is being sent", async () => {
    const [lost, sent, underWay] = await Promise.all([
      anOutboxMail({ kind: "confirmed" }),
      anOutboxMail({ kind: "confirmed" }),
      anOutboxMail({ kind: "confirmed" }),
    ]);
    await settle(sent, { status: "sent", sentAt: 1 });
    await settle(underWay, { status: "sending", claimedAt: Date.now(), attempts: 1 });
    const dead = { queue: "couverts-mails-dead" };
    const { explicitAcks, retryMessages } = await consume(
      [lost, sent, underWay].map(sendMail),
      dead,
    );
    expect(explicitAcks).toEqual(["0", "1"]);
    expect(retryMessages).toMatchObject([{ msgId: "2" }]);
    expect(await outboxRow(lost)).toMatchObject({ status: "failed", error: "dead letter" });
    expect((await outboxRow(sent)).status).toBe("sent");
  });
});

describe("while the transport pauses", () => {
  async function aPause() {
    const until = Date.now() + minutes(10);
    const pause = { transport: "preview", fault: "account", failures: 4 } as const;
    await db.insert(mailPauses).values({ ...pause, since: until - minutes(20), until });
  }
  afterEach(() => db.delete(mailPauses));

  it("the consumer is done with a mail, which waits for the sweep", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    await aPause();
    const { explicitAcks, retryMessages } = await consume([sendMail(slug)]);
    expect([explicitAcks, retryMessages]).toEqual([["0"], []]);
    expect(await outboxRow(slug)).toMatchObject({ status: "queued", attempts: 0 });
  });

  it("a dead letter fails no mail", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    await aPause();
    const { explicitAcks } = await consume([sendMail(slug)], { queue: "couverts-mails-dead" });
    expect(explicitAcks).toEqual(["0"]);
    expect(await outboxRow(slug)).toMatchObject({ status: "queued", error: null });
  });
});

it("a dead letter fails no mail that waits for its time or for an earlier one", async () => {
  const person = await aReservation();
  const first = await putInOutbox(person, 1, { kind: "confirmed" });
  const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
  await settle(first, { nextAttemptAt: Date.now() + minutes(30), attempts: 9 });
  await consume([first, second].map(sendMail), { queue: "couverts-mails-dead" });
  expect((await outboxRow(first)).status).toBe("queued");
  expect((await outboxRow(second)).status).toBe("queued");
});

it("a mail that waits for longer than a minute is left to the sweep: its message never dies of it", async () => {
  const [soon, late] = [
    await anOutboxMail({ kind: "confirmed" }),
    await anOutboxMail({ kind: "confirmed" }),
  ];
  await settle(soon, { nextAttemptAt: Date.now() + minutes(1) / 2, attempts: 2 });
  await settle(late, { nextAttemptAt: Date.now() + minutes(30), attempts: 9 });
  const { explicitAcks, retryMessages } = await consume([soon, late].map(sendMail));
  expect(explicitAcks).toEqual(["1"]);
  expect(retryMessages).toMatchObject([{ msgId: "0" }]);
});

describe("the sweep", () => {
  it("brings to the mailbox what never reached the queue, through the real queue", async () => {
    const slug = await anOutboxMail({ kind: "confirmed", createdAt: Date.now() - minutes(1) });
    await sweep();
    await vi.waitFor(async () => expect(await previewOf(slug)).toBeDefined(), { timeout: 10_000 });
  });

  it("takes back what a sender kept too long, and leaves alone what is young or waits", async () => {
    const old = { createdAt: Date.now() - minutes(10) };
    const kept = await anOutboxMail({ kind: "confirmed", ...old });
    await settle(kept, { status: "sending", claimedAt: Date.now() - minutes(6), attempts: 1 });
    const young = await anOutboxMail({ kind: "confirmed" });
    await settle(young, { dueAt: Date.now() });
    const triedJustNow = await anOutboxMail({ kind: "confirmed", ...old });
    await settle(triedJustNow, { nextAttemptAt: Date.now() + minutes(1), attempts: 3 });
    const named: string[] = [];
    const queue = {
      sendBatch: async (batch: { body: { slug: string } }[]) => {
        named.push(...batch.map(({ body }) => body.slug));
      },
    };
    await handleScheduled(createScheduledController(), {
      ...env,
      MAIL_QUEUE: Object.assign(Object.create(env.MAIL_QUEUE), queue),
    });
    expect(named).toContain(kept);
    expect(named).not.toContain(young);
    expect(named).not.toContain(triedJustNow);
  });

  it("gives up on a mail whose senders vanished one after the other", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    const claimedAt = Date.now() - minutes(6);
    await settle(slug, { status: "sending", claimedAt, unanswered: mostUnanswered });
    await sweep();
    expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: "no answer" });
  });

  it("forgets ended sessions and old outcomes, and keeps the others", async () => {
    const now = Date.now();
    const session = { user: anAdmin.user, createdAt: now };
    await db.insert(sessions).values([
      { id: "ended", ...session, expiresAt: now - minutes(1) },
      { id: "open", ...session, expiresAt: now + minutes(5) },
    ]);
    const outcome = { fingerprint: "", result: "{}" };
    await db.insert(processedCommands).values([
      { key: "old", ...outcome, at: now - days(31) },
      { key: "recent", ...outcome, at: now - days(29) },
    ]);
    await sweep();
    expect((await db.select().from(sessions)).map(({ id }) => id)).toEqual(["open"]);
    expect((await db.select().from(processedCommands)).map(({ key }) => key)).toEqual(["recent"]);
  });
});
