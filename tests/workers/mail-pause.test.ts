import { eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { days, type Instant, minutes, seconds } from "#app/domain/time/restaurant-clock.ts";
import { mailPauses, mails } from "#app/server/db/schema/mail.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import {
  cutOff,
  greylisted,
  overQuota,
  unreached,
  wrongPassword,
} from "#tests/support/domain/mail-failures.ts";
import {
  anOutboxMail,
  aProvider,
  aReservation,
  aState,
  deliver,
  deliverTogether,
  outboxRow,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { runMinutes, sweptAt } from "#tests/support/workers/mail-clock.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

// Hours go by in each.
vi.setConfig({ testTimeout: 90_000 });

const friday = Date.UTC(2027, 2, 26, 17, 2);

beforeAll(openRestaurant);
beforeEach(async () => {
  await db.delete(mailPauses);
  await db.update(mails).set({ status: "settled", sentAt: null }).where(eq(mails.status, "queued"));
});

/** As many mails, each about a table of its own, due one second after the other. */
async function owed(count: number, since: Instant = friday): Promise<string[]> {
  const slugs: string[] = [];
  for (let at = 0; at < count; at += 1) {
    slugs.push(await anOutboxMail({ kind: "confirmed", createdAt: since + seconds(at) }));
  }
  return slugs;
}

async function statusesOf(slugs: readonly string[]) {
  const rows = await db
    .select()
    .from(mails)
    .where(inArray(mails.slug, [...slugs]));
  return Object.fromEntries(rows.map(({ slug, status, attempts }) => [slug, [status, attempts]]));
}

function all<Value>(slugs: readonly string[], value: Value) {
  return Object.fromEntries(slugs.map((slug) => [slug, value]));
}

function thePause() {
  return db.select().from(mailPauses).get();
}

/** Mails about a table, of which one is due while the password is wrong and one after. */
async function aTalk(since: Instant): Promise<string[]> {
  const person = await aReservation();
  return [
    await putInOutbox(person, 1, { kind: "confirmed", createdAt: since }),
    await putInOutbox(person, 1, { kind: "received", createdAt: since + 1 }),
    await putInOutbox(person, 2, { kind: "changed", createdAt: since + minutes(3) }),
    await putInOutbox(person, 3, {
      kind: "cancelled",
      before: aState(),
      createdAt: since + minutes(75),
    }),
  ];
}

test("the password is wrong for an hour on a Friday: afterwards every mail has left once, in order, and none was given up", async () => {
  const mended = friday + minutes(60);
  const received: string[] = [];
  let refusals = 0;
  function mailServer(now: Instant): Transport {
    return async ({ slug }) => {
      if (now < mended) {
        refusals += 1;
        return wrongPassword;
      }
      received.push(slug);
      return { kind: "sent", providerId: slug };
    };
  }
  const talks: string[][] = [];
  for (let at = 0; at < 10; at += 1) talks.push(await aTalk(friday + minutes(at * 6)));
  const slugs = talks.flat();
  await runMinutes({ from: friday, to: mended }, mailServer);
  expect((await thePause())?.since).toBe(friday + minutes(1));
  await runMinutes({ from: mended, to: mended + minutes(16) }, mailServer);
  expect(received.length).toBeGreaterThan(0);
  await runMinutes({ from: mended + minutes(16), to: friday + minutes(140) }, mailServer);
  expect(await thePause()).toBeUndefined();
  expect([...received].sort()).toEqual([...slugs].sort());
  expect(await statusesOf(slugs)).toEqual(all(slugs, ["sent", 1]));
  const rows = await db.select().from(mails).where(inArray(mails.slug, slugs));
  const dueAt = new Map(rows.map((row) => [row.slug, row.dueAt]));
  // Of what came due while the password was wrong, each table's first mails leave in their order.
  const waited = received.filter((slug) => slug.endsWith("-1-confirmed"));
  expect(waited).toEqual([...waited].sort((a, b) => (dueAt.get(a) ?? 0) - (dueAt.get(b) ?? 0)));
  for (const talk of talks) {
    const toDiner = talk.filter((slug) => !slug.endsWith("received"));
    expect(received.filter((slug) => toDiner.includes(slug))).toEqual(toDiner);
  }
  // Not one attempt a mail: the first ones, and a probe for each pause.
  expect(refusals).toBeLessThan(12);
});

describe("a transport that refuses its account", () => {
  test("pauses once, however many mails are in flight together, and none of them has failed or lost an attempt", async () => {
    const slugs = await owed(4);
    const { transport } = aProvider(...Array(4).fill(wrongPassword));
    const deliveries = await deliverTogether(slugs, transport, friday + minutes(1));
    expect(deliveries).toEqual(Array(4).fill({ outcome: "later", seconds: 60 }));
    expect(await statusesOf(slugs)).toEqual(all(slugs, ["queued", 0]));
    expect(await thePause()).toEqual({
      transport: "smtp",
      fault: "password",
      since: friday + minutes(1),
      until: friday + minutes(2),
      failures: 1,
    });
  });

  test("is asked for nothing while it pauses: the consumer is done, the sweep brings nothing", async () => {
    const [first = "", ...others] = await owed(3);
    await deliver(first, aProvider(wrongPassword).transport, friday + minutes(1));
    const { received, transport } = aProvider();
    const now = friday + minutes(2) - 1;
    expect(await deliverTogether(others, transport, now)).toEqual(
      Array(2).fill({ outcome: "done" }),
    );
    expect(await sweptAt(now)).toEqual([]);
    expect(received).toEqual([]);
    expect(await statusesOf(others)).toEqual(all(others, ["queued", 0]));
  });

  test("is tried with one mail when the pause is over, the oldest, though twenty consumers come at once", async () => {
    const slugs = await owed(20);
    const [first = ""] = slugs;
    await deliver(slugs[7] ?? "", aProvider(wrongPassword).transport, friday + minutes(1));
    const now = friday + minutes(2);
    expect(await sweptAt(now)).toEqual([first]);
    const { received, transport } = aProvider(wrongPassword);
    await Promise.all(slugs.map((slug) => deliver(slug, transport, now)));
    expect(received.map(({ slug }) => slug)).toEqual([first]);
    expect(await thePause()).toMatchObject({ until: now + minutes(2), failures: 2 });
    expect(await statusesOf(slugs)).toEqual(all(slugs, ["queued", 0]));
  });

  test("pauses longer each time, and says since when it has", async () => {
    const [slug = ""] = await owed(1);
    const failing = Array(8).fill(wrongPassword);
    const { transport } = aProvider(...failing);
    const untils: number[] = [];
    let now = friday + minutes(1);
    for (const _ of failing) {
      await deliver(slug, transport, now);
      const pause = await thePause();
      expect(pause?.since).toBe(friday + minutes(1));
      untils.push(((pause?.until ?? 0) - now) / minutes(1));
      now = pause?.until ?? 0;
    }
    expect(untils).toEqual([1, 2, 5, 10, 15, 15, 15, 15]);
    await deliver(slug, transport, now);
    expect(await thePause()).toBeUndefined();
    expect(await outboxRow(slug)).toMatchObject({ status: "sent", attempts: 1, error: null });
  });

  test("keeps a probe whose sender vanished for the time of a lease", async () => {
    const [first = "", second = ""] = await owed(2);
    await deliver(first, aProvider(wrongPassword).transport, friday + minutes(1));
    await db.update(mailPauses).set({ until: friday + minutes(7) });
    const { received, transport } = aProvider();
    await deliver(second, transport, friday + minutes(7) - 1);
    expect(received).toEqual([]);
    await deliver(second, transport, friday + minutes(7));
    expect(received.map(({ slug }) => slug)).toEqual([first]);
  });

  test("is tried with another mail where it refused one for its text, which may be why", async () => {
    const [first = "", second = ""] = await owed(2);
    await deliver(first, aProvider(overQuota).transport, friday + minutes(1));
    const { received, transport } = aProvider();
    await deliver(first, transport, friday + minutes(2));
    expect(received.map(({ slug }) => slug)).toEqual([second]);
    expect(await thePause()).toBeUndefined();
    expect(await outboxRow(first)).toMatchObject({ status: "queued", attempts: 1 });
  });

  test("is mended where it takes the account and only a recipient is to come later", async () => {
    const [slug = ""] = await owed(1);
    await deliver(slug, aProvider(wrongPassword).transport, friday + minutes(1));
    await deliver(slug, aProvider(greylisted).transport, friday + minutes(2));
    expect(await thePause()).toBeUndefined();
    expect(await outboxRow(slug)).toMatchObject({ status: "queued", attempts: 1 });
  });

  test("is not mended by a probe that nothing came back from", async () => {
    const [slug = ""] = await owed(1);
    await deliver(slug, aProvider(wrongPassword).transport, friday + minutes(1));
    await deliver(slug, aProvider(cutOff).transport, friday + minutes(2));
    expect(await thePause()).toMatchObject({ fault: "connection", failures: 2 });
  });

  test("is not mended by a mail that it was never given: the next one is the probe", async () => {
    const person = { email: "no address" };
    const unsent = await anOutboxMail({ kind: "confirmed", createdAt: friday - 1, person });
    await db
      .update(mails)
      .set({ nextAttemptAt: friday + minutes(2) })
      .where(eq(mails.slug, unsent));
    const [slug = ""] = await owed(1);
    await deliver(slug, aProvider(wrongPassword).transport, friday + minutes(1));
    const { received, transport } = aProvider(wrongPassword);
    await deliver(slug, transport, friday + minutes(2));
    expect((await outboxRow(unsent)).error).toBe("bad address");
    expect(received.map((mail) => mail.slug)).toEqual([slug]);
    expect(await thePause()).toMatchObject({ fault: "password", failures: 2 });
  });

  test("leaves the mails of another transport alone", async () => {
    const [first = "", second = ""] = await owed(2);
    await deliver(first, aProvider(wrongPassword).transport, friday + minutes(1));
    await db.update(mailPauses).set({ transport: "cloudflare" });
    await deliver(second, aProvider().transport, friday + minutes(1));
    expect((await outboxRow(second)).status).toBe("sent");
  });

  test("for three days has its mails given up, and not an hour before", async () => {
    const slugs = await owed(3);
    const refusing = (): Transport => async () => wrongPassword;
    await runMinutes({ from: friday + minutes(1), to: friday + minutes(30) }, refusing);
    await sweptAt(friday + days(3) - minutes(60));
    expect(Object.values(await statusesOf(slugs)).flat()).not.toContain("failed");
    await sweptAt(friday + days(3) + minutes(1));
    expect(await statusesOf(slugs)).toEqual(all(slugs, ["failed", 0]));
  });
});

test("a server that nobody reaches pauses when a mail has tried three times, and costs no more attempts", async () => {
  const slugs = await owed(6);
  const nobody = (): Transport => async () => unreached;
  await runMinutes({ from: friday + minutes(1), to: friday + minutes(90) }, nobody);
  expect(await thePause()).toMatchObject({ fault: "connection" });
  const attempts = Object.values(await statusesOf(slugs)).map(([, count]) => count);
  expect(Math.max(...attempts.map(Number))).toBeLessThanOrEqual(3);
  const { received, transport } = aProvider();
  await runMinutes({ from: friday + minutes(90), to: friday + minutes(110) }, () => transport);
  expect(received.map(({ slug }) => slug)).toEqual(slugs);
});
