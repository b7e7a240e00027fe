import { createScheduledController, env } from "cloudflare:test";
import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { mostMailsToStranger } from "#app/domain/mail/mail.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { days, minutes } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { mails, previewMails } from "#app/server/db/schema/mail.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import { sweepOutbox } from "#app/server/mail/sweep-outbox.ts";
import { bookTable } from "#app/server/reservations/book.ts";
import { cancelAsGuest } from "#app/server/reservations/cancel-as-guest.ts";
import { greylisted } from "#tests/support/domain/mail-failures.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import {
  aPendingState,
  aProvider,
  aReservation,
  aState,
  deliver,
  type OutboxMail,
  outboxRow,
  putInOutbox as oweMailNow,
} from "#tests/support/workers/mail.ts";
import { anUnusedDate, db, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { aUser } from "#tests/support/workers/staff.ts";
import { handleScheduled } from "#workers/scheduled.ts";

// A day of mails is written and sent in each.
vi.setConfig({ testTimeout: 40_000 });

beforeAll(openRestaurant);

const now = Date.now();
let strangers = 0;
let stranger = "";

beforeEach(() => {
  strangers += 1;
  stranger = `stranger-${strangers}@example.test`;
});

/** A mail that has been due for longer than any of these tests looks back. */
function putInOutbox(...[person, version, mail]: Parameters<typeof oweMailNow>): Promise<string> {
  return oweMailNow(person, version, { createdAt: now - days(3), ...mail });
}

/** A mail about a table of its own, to the stranger. */
async function aMailToHer(mail: OutboxMail = { kind: "confirmed" }): Promise<string> {
  return putInOutbox(await aReservation({ email: stranger, ...mail.person }), 1, mail);
}

/** As many mails to the stranger as her day holds, all of them sent. */
async function aFullDay(at = now): Promise<void> {
  for (let count = 0; count < mostMailsToStranger; count += 1) {
    await deliver(await aMailToHer(), aProvider().transport, at);
  }
}

async function statusesTo(address: string) {
  const rows = await db
    .select({ status: mails.status, count: sql<number>`count(*)` })
    .from(mails)
    .where(eq(mails.recipient, address))
    .groupBy(mails.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** The sweep of a minute; the mails that it puts into the queue are delivered at that time. */
async function sweepAt(at: number) {
  const { received, transport } = aProvider();
  const slugs: string[] = [];
  const MAIL_QUEUE = {
    sendBatch: async (batch: Iterable<{ body: { slug: string } }>) => {
      slugs.push(...[...batch].map(({ body }) => body.slug));
    },
  };
  await sweepOutbox({ env: { MAIL_QUEUE, MAIL_TRANSPORT: "smtp" }, db, now: at });
  for (const slug of slugs) await deliver(slug, transport, at);
  return received.filter(({ to }) => to === stranger).map(({ slug }) => slug);
}

describe("twenty rounds of booking and cancelling with a stranger's address", () => {
  test("put twelve mails in her box; the restaurant gets all of its own", async () => {
    const deps = { env, db, now: Date.now() };
    const date = anUnusedDate();
    for (let round = 0; round < 20; round += 1) {
      const person = { firstName: "A", lastName: "B", phone: null, note: null, dietaryNote: null };
      const booked = await bookTable(
        {
          date,
          service: soir,
          time: clockTime("20:00"),
          party: { ...person, email: stranger, covers: 2 },
          locale: "fr",
          key: crypto.randomUUID(),
        },
        deps,
      );
      if (!booked.ok) throw new Error(booked.reason);
      const { code } = booked.result;
      const slug = guestSlug({ code, covers: 2, service: soir }, env.LINK_SECRET);
      const cancelled = await cancelAsGuest({ slug, key: crypto.randomUUID() }, deps);
      expect(cancelled.ok).toBe(true);
    }
    const arriving = { timeout: 30_000, interval: 200 };
    await expect.poll(() => statusesTo(stranger), arriving).toEqual({ sent: 12, held: 28 });
    await expect.poll(() => statusesTo("maison@restaurant.test"), arriving).toEqual({ sent: 40 });
    const inHerBox = eq(previewMails.to, stranger);
    expect(await db.$count(previewMails, inHerBox)).toBe(12);
    expect(await sweepAt(Date.now() + days(1) + minutes(1))).toEqual([]);
    expect(await statusesTo(stranger)).toEqual({ sent: 12, settled: 28 });
  }, 60_000);
});

describe("the mails of a stranger's day", () => {
  test("are twelve, also when twenty consumers claim them at once", async () => {
    const slugs = await Promise.all(Array.from({ length: 20 }, () => aMailToHer()));
    const { received, transport } = aProvider();
    const deliveries = await Promise.all(slugs.map((slug) => deliver(slug, transport, now)));
    expect(deliveries).toEqual(slugs.map(() => ({ outcome: "done" })));
    expect(received).toHaveLength(12);
    expect(await statusesTo(stranger)).toEqual({ sent: 12, held: 8 });
  });

  test("count a mail once, however often it has to be tried", async () => {
    const slug = await aMailToHer();
    const { transport } = aProvider(greylisted);
    await deliver(slug, transport, now);
    const { countedAt } = await outboxRow(slug);
    expect(countedAt).toBe(now);
    await deliver(slug, transport, now + minutes(1));
    expect(await outboxRow(slug)).toMatchObject({ status: "sent", countedAt: now });
    for (let count = 1; count < 12; count += 1) await deliver(await aMailToHer(), transport, now);
    await deliver(await aMailToHer(), transport, now);
    expect(await statusesTo(stranger)).toEqual({ sent: 12, held: 1 });
  });

  test("let a mail go on that was counted and is tried again when the day is full", async () => {
    const { transport } = aProvider(greylisted);
    const slug = await aMailToHer();
    await deliver(slug, transport, now);
    for (let count = 1; count < 12; count += 1) await deliver(await aMailToHer(), transport, now);
    await deliver(slug, transport, now + minutes(1));
    expect((await outboxRow(slug)).status).toBe("sent");
  });

  test("begin anew when the first of them is a day old", async () => {
    await aFullDay(now - days(1) - 1);
    const { received, transport } = aProvider();
    await deliver(await aMailToHer(), transport, now);
    expect(received).toHaveLength(1);
  });

  test("are not bounded for an address that has an account", async () => {
    await aUser({ email: stranger });
    await aFullDay();
    await deliver(await aMailToHer(), aProvider().transport, now);
    expect(await statusesTo(stranger)).toEqual({ sent: 13 });
  });

  test("never hold one to the restaurant, nor count it", async () => {
    await aFullDay();
    const person = await aReservation({ email: stranger });
    await putInOutbox(person, 1, { kind: "confirmed" });
    const slug = await putInOutbox(person, 1, { kind: "received" });
    await db.update(mails).set({ recipient: stranger }).where(eq(mails.slug, slug));
    await deliver(slug, aProvider().transport, now);
    expect(await outboxRow(slug)).toMatchObject({ status: "sent", countedAt: null });
  });
});

describe("a mail that is held", () => {
  test("keeps those after it about the same table, even when her day has room again", async () => {
    await aFullDay(now - days(1) + minutes(5));
    const person = await aReservation({ email: stranger });
    const first = await putInOutbox(person, 1, { kind: "waiting-manual" });
    await deliver(first, aProvider().transport, now);
    const second = await putInOutbox(person, 2, { kind: "accepted" });
    const { received, transport } = aProvider();
    await deliver(second, transport, now + minutes(10));
    expect(received).toEqual([]);
    expect([await outboxRow(first), await outboxRow(second)]).toMatchObject([
      { status: "held" },
      { status: "held" },
    ]);
  });

  test("leaves by itself a day later, while the table stands, and is counted then", async () => {
    await aFullDay();
    const slug = await aMailToHer();
    await deliver(slug, aProvider().transport, now + 1000);
    expect((await outboxRow(slug)).status).toBe("held");
    expect(await sweepAt(now + days(1))).toEqual([]);
    expect(await sweepAt(now + days(1) + 1000)).toEqual([slug]);
    expect(await outboxRow(slug)).toMatchObject({
      status: "sent",
      countedAt: now + days(1) + 1000,
    });
  });

  test("leaves a day later twelve at a time", async () => {
    await aFullDay();
    for (let count = 0; count < 14; count += 1) {
      await deliver(await aMailToHer(), aProvider().transport, now);
    }
    expect(await sweepAt(now + days(1))).toHaveLength(12);
    expect(await statusesTo(stranger)).toEqual({ sent: 24, held: 2 });
    expect(await sweepAt(now + days(2))).toHaveLength(2);
  });

  test.each([
    ["was cancelled by herself", { kind: "cancelled", event: { actor: "guest" } }, "cancelled"],
    [
      "was refused, of which she knew nothing",
      { kind: "refused", event: { actor: "staff" } },
      "refused",
    ],
  ] as const)("is settled unsent when the table %s", async (_why, { kind, event }, status) => {
    await aFullDay();
    const person = await aReservation({ email: stranger, status });
    const before = aPendingState("manual");
    const slugs = [
      await putInOutbox(person, 1, { kind: "waiting-manual", after: before }),
      await putInOutbox(person, 2, { kind, before, after: aState({ status }), event }),
    ];
    for (const slug of slugs) await deliver(slug, aProvider().transport, now);
    expect(await sweepAt(now + days(1))).toEqual([]);
    for (const slug of slugs) {
      expect(await outboxRow(slug)).toMatchObject({ status: "settled", error: null, sentAt: null });
    }
  });

  test("is settled when the hour of the table has passed", async () => {
    await aFullDay();
    const slug = await aMailToHer({
      kind: "confirmed",
      person: { date: anUnusedDate(), time: clockTime("00:01") },
    });
    await deliver(slug, aProvider().transport, now);
    expect(await sweepAt(now + days(60))).toEqual([]);
    expect((await outboxRow(slug)).status).toBe("settled");
  });

  test("of several about one table only the last leaves: the others are no longer true", async () => {
    await aFullDay();
    const person = await aReservation({ email: stranger });
    const first = await putInOutbox(person, 1, { kind: "confirmed" });
    const last = await putInOutbox(person, 2, { kind: "changed", before: aState({ covers: 2 }) });
    await deliver(last, aProvider().transport, now);
    await deliver(first, aProvider().transport, now);
    expect(await sweepAt(now + days(1))).toEqual([last]);
    expect((await outboxRow(first)).status).toBe("settled");
  });

  test("says it still, a day later, when the restaurant took back a table that she knows of", async () => {
    const person = await aReservation({ email: stranger, status: "cancelled" });
    const told = await putInOutbox(person, 1, { kind: "confirmed" });
    await deliver(told, aProvider().transport, now);
    for (let count = 1; count < 12; count += 1) {
      await deliver(await aMailToHer(), aProvider().transport, now);
    }
    const after = aState({ status: "cancelled" });
    const event = { actor: "staff", kind: "cancel" } as const;
    const slug = await putInOutbox(person, 2, {
      kind: "cancelled",
      before: aState(),
      after,
      event,
    });
    await deliver(slug, aProvider().transport, now);
    expect((await outboxRow(slug)).status).toBe("held");
    expect(await sweepAt(now + days(1))).toEqual([slug]);
  });

  test("costs the sweep of a minute no reading before its day is over", async () => {
    await aFullDay();
    const slugs = await Promise.all(Array.from({ length: 40 }, () => aMailToHer()));
    for (const slug of slugs) await deliver(slug, aProvider().transport, now);
    const { d1, rowsRead } = countingD1(env.DB);
    const queue = { sendBatch: async () => undefined };
    await sweepOutbox({
      env: { MAIL_QUEUE: queue, MAIL_TRANSPORT: "smtp" },
      db: openDatabase(d1),
      now: now + minutes(23 * 60),
    });
    expect(rowsRead()).toBeLessThanOrEqual(5);
  });

  test("is let go by the cron of every minute, through the real queue", async () => {
    await aFullDay(now - days(2));
    const slug = await aMailToHer();
    const heldSince = { status: "held", claimedAt: Date.now() - days(1) - 1 } as const;
    await db
      .update(mails)
      .set({ ...heldSince, createdAt: Date.now() - days(1) })
      .where(eq(mails.slug, slug));
    await handleScheduled(createScheduledController(), env);
    const isThere = () => db.$count(previewMails, eq(previewMails.slug, slug));
    await vi.waitFor(async () => expect(await isThere()).toBe(1), { timeout: 30_000 });
  });
});

test("what counts a day and what is held are found by index", async () => {
  const plan = async (statement: string) => {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${statement}`).all<{
      detail: string;
    }>();
    return results.map(({ detail }) => detail).join("\n");
  };
  const counting = "SELECT count(*) FROM mails WHERE recipient = 'a' AND counted_at > 1";
  expect(await plan(counting)).toContain("USING COVERING INDEX mails_counted");
  const due =
    "SELECT subject FROM mails WHERE status = 'held' AND claimed_at <= 1 ORDER BY claimed_at";
  expect(await plan(due)).toMatch(/^SEARCH mails USING (COVERING )?INDEX mails_held/);
});
