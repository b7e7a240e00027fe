import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  env,
  getQueueResult,
} from "cloudflare:test";
import { inArray } from "drizzle-orm";
import { beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { z } from "zod";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { mailPauses, mails } from "#app/server/db/schema/mail.ts";
import type { SmtpFaults } from "#tests/support/domain/smtp-server.ts";
import { anOutboxMail, aReservation, aState, putInOutbox } from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";
import { handleQueue } from "#workers/queue.ts";
import { handleScheduled } from "#workers/scheduled.ts";

vi.setConfig({ testTimeout: 90_000 });

const server = inject("mailServer");
const messagesSchema = z.array(z.string());

beforeAll(openRestaurant);
beforeEach(async () => {
  await db.delete(mailPauses);
  await db
    .update(mails)
    .set({ status: "settled" })
    .where(inArray(mails.status, ["queued"]));
});

async function behave(faults: SmtpFaults): Promise<void> {
  await fetch(server.control, { method: "POST", body: JSON.stringify(faults) });
}

/** The slugs of the mails that the server has stored, in their order. */
async function stored(): Promise<string[]> {
  const messages = messagesSchema.parse(await (await fetch(server.control)).json());
  return messages.flatMap((text) => /^Message-ID: <(.+)@/m.exec(text)?.[1] ?? []);
}

/** What cron and consumer do at a minute from now, with settings that send through the server. */
async function work(minute: number): Promise<void> {
  const slugs: string[] = [];
  const queue = {
    sendBatch: async (batch: Iterable<{ body: { slug: string } }>) => {
      slugs.push(...[...batch].map(({ body }) => body.slug));
    },
  };
  const settings = {
    ...env,
    MAIL_TRANSPORT: "smtp" as const,
    SMTP_URL: server.url,
    CLOCK_OFFSET_SECONDS: String(minute * 60),
    MAIL_QUEUE: Object.assign(Object.create(env.MAIL_QUEUE), queue),
  };
  await handleScheduled(createScheduledController(), settings);
  if (slugs.length === 0) return;
  const messages = slugs.map((slug, at) => {
    const body = { version: 1, kind: "send-mail", slug };
    return { id: String(at), timestamp: new Date(), attempts: 1, body };
  });
  const batch = createMessageBatch("couverts-mails", messages);
  await handleQueue(batch, settings);
  await getQueueResult(batch, createExecutionContext());
}

async function workUntil(from: number, to: number): Promise<void> {
  for (let minute = from; minute < to; minute += 1) await work(minute);
}

async function statusesOf(slugs: readonly string[]) {
  const rows = await db
    .select()
    .from(mails)
    .where(inArray(mails.slug, [...slugs]));
  return rows.map(({ status }) => status);
}

/** A table's two mails to its diner, the second of which must not overtake the first. */
async function aTalk(): Promise<string[]> {
  const person = await aReservation();
  const createdAt = Date.now() - minutes(2);
  return [
    await putInOutbox(person, 1, { kind: "confirmed", createdAt }),
    await putInOutbox(person, 2, { kind: "cancelled", before: aState(), createdAt }),
  ];
}

test.each<[string, SmtpFaults]>([
  ["forgets its password", { auth: "535 5.7.8 bad credentials" }],
  ["says that the account has sent enough for the day", { sender: "550 5.4.5 daily limit" }],
  ["says so only once it has read a mail", { data: "550 5.4.5 Daily sending quota exceeded" }],
])(
  "a mail server that %s for an hour gets every mail once afterwards, in order",
  async (_, faults) => {
    await behave(faults);
    const talks = [await aTalk(), await aTalk(), await aTalk(), await aTalk()];
    const slugs = talks.flat();
    await workUntil(0, 60);
    expect(await statusesOf(slugs)).toEqual(slugs.map(() => "queued"));
    expect(await db.select().from(mailPauses)).toHaveLength(1);
    await behave({});
    await workUntil(60, 130);
    const taken = await stored();
    expect([...taken].sort()).toEqual([...slugs].sort());
    for (const talk of talks) expect(taken.filter((slug) => talk.includes(slug))).toEqual(talk);
    expect(await db.select().from(mailPauses)).toEqual([]);
  },
);

test("a mail server that greylists, and refuses one recipient for good, holds up nobody else", async () => {
  const createdAt = Date.now() - minutes(2);
  const unknown = await anOutboxMail({
    kind: "confirmed",
    createdAt,
    person: { email: "nobody@example.test" },
  });
  const slugs = await aTalk();
  const reply = "550 5.1.1 no such user";
  await behave({
    greylist: "451 4.7.1 greylisted",
    recipient: { address: "nobody@example.test", reply },
  });
  await workUntil(0, 5);
  expect(await stored()).toEqual(slugs);
  expect(await statusesOf([unknown])).toEqual(["failed"]);
});

test("a mail server that dies before its word gets the mail again, under the same name", async () => {
  const slug = await anOutboxMail({ kind: "confirmed", createdAt: Date.now() - minutes(2) });
  await behave({ data: "hang up" });
  await work(0);
  expect(await stored()).toEqual([slug]);
  expect(await statusesOf([slug])).toEqual(["queued"]);
  await behave({});
  await workUntil(1, 3);
  expect(await stored()).toEqual([slug]);
  expect(await statusesOf([slug])).toEqual(["sent"]);
});
