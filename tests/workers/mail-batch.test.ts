import { env } from "cloudflare:test";
import { beforeAll, expect, test, vi } from "vitest";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { greylisted, unknownBox } from "#tests/support/domain/mail-failures.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import {
  anOutboxMail,
  aProvider,
  aReservation,
  aState,
  attemptsAt,
  deliverTogether,
  outboxRow,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

const done = { outcome: "done" };

function owed(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => anOutboxMail({ kind: "confirmed" })));
}

async function statusesOf(slugs: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(slugs.map(outboxRow));
  return rows.map(({ status }) => status);
}

test("each mail of a batch comes to its own end, whatever the others come to", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const slugs = await owed(5);
  const [sent, busy, refused, broken] = slugs;
  const transport: Transport = async ({ slug }) => {
    if (slug === busy) return greylisted;
    if (slug === refused) return unknownBox;
    if (slug === broken) throw new Error("The provider did not answer.");
    return { kind: "sent", providerId: `id-${slug}` };
  };
  const later = { outcome: "later", seconds: 10 };
  expect(await deliverTogether(slugs, transport)).toEqual([done, later, done, later, done]);
  expect(await statusesOf(slugs)).toEqual(["sent", "queued", "failed", "queued", "sent"]);
  expect(await outboxRow(sent ?? "")).toMatchObject({ attempts: 1, error: null });
  expect(await attemptsAt(sent ?? "")).toMatchObject([{ providerId: `id-${sent}` }]);
  expect(await outboxRow(busy ?? "")).toMatchObject({ error: "smtp 451", attempts: 1 });
});

test("two mails of one reservation leave in order, though the batch names them the other way", async () => {
  const { received, transport } = aProvider();
  const person = await aReservation();
  const first = await putInOutbox(person, 1, { kind: "confirmed" });
  const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
  const slow: Transport = async (mail) => {
    if (mail.slug === first) await scheduler.wait(20);
    return transport(mail);
  };
  expect(await deliverTogether([second, first], slow)).toEqual([done, done]);
  expect(received.map(({ slug }) => slug)).toEqual([first, second]);
});

test("twenty mails of a batch to one stranger are twelve that leave and eight that are held", async () => {
  const { received, transport } = aProvider();
  const email = "a-stranger@example.test";
  const slugs = await Promise.all(
    Array.from({ length: 20 }, () => anOutboxMail({ kind: "confirmed", person: { email } })),
  );
  expect(await deliverTogether(slugs, transport)).toEqual(slugs.map(() => done));
  expect(received).toHaveLength(12);
  expect((await statusesOf(slugs)).filter((status) => status === "held")).toHaveLength(8);
});

test("a fault of the database between sending and settlement sends no mail of the batch twice", async () => {
  const { d1, plan } = faultyD1(env.DB);
  const { received, transport } = aProvider();
  const slugs = await owed(3);
  const takenThenFailing: Transport = async (mail) => {
    if (received.length === 2) plan.push("before", "after");
    return transport(mail);
  };
  const now = Date.now();
  const deliveries = await deliverTogether(slugs, takenThenFailing, now, openDatabase(d1));
  expect(deliveries).toEqual([done, done, done]);
  await deliverTogether(slugs, transport, now + minutes(6));
  expect(received).toHaveLength(3);
  expect(await statusesOf(slugs)).toEqual(["sent", "sent", "sent"]);
});

test("a batch whose lease ran out does not undo what another did with its mails", async () => {
  const slugs = await owed(2);
  const now = Date.now();
  const { transport } = aProvider(greylisted);
  let isTaken = false;
  const overtaken: Transport = async () => {
    if (!isTaken) {
      isTaken = true;
      await deliverTogether(slugs, transport, now + minutes(6));
    }
    return unknownBox;
  };
  await deliverTogether(slugs, overtaken, now);
  expect((await statusesOf(slugs)).sort()).toEqual(["queued", "sent"]);
});

test("twenty mails cost as many calls of the database as one", async () => {
  const slugs = await owed(20);
  const { d1, roundTrips } = countingD1(env.DB);
  await deliverTogether(slugs, aProvider().transport, Date.now(), openDatabase(d1));
  expect(roundTrips()).toBe(3);
});
