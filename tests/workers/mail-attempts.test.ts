import { env } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase, runTogether } from "#app/server/db/d1/client.ts";
import { eraseTraces } from "#app/server/db/erase-traces.ts";
import { mailPauses } from "#app/server/db/schema/mail.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { greylisted, unknownBox, wrongPassword } from "#tests/support/domain/mail-failures.ts";
import { faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import {
  anOutboxMail,
  aProvider,
  aReservation,
  attemptsAt,
  deliver,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

const sent = { outcome: "sent", fault: null, error: null };

test("each attempt at a mail stands with how it ended", async () => {
  const { transport } = aProvider(greylisted, unknownBox);
  const slug = await anOutboxMail({ kind: "confirmed" });
  const now = Date.now();
  await deliver(slug, transport, now);
  await deliver(slug, transport, now + minutes(1));
  const none = { mail: slug, providerId: null };
  expect(await attemptsAt(slug)).toEqual([
    { ...none, at: now, number: 1, outcome: "temporary", fault: "recipient", error: "smtp 451" },
    {
      ...none,
      at: now + minutes(1),
      number: 2,
      outcome: "permanent",
      fault: "recipient",
      error: "smtp 550",
    },
  ]);
});

test("an attempt that a fault of the account ended stands, though it is not counted", async () => {
  const { transport } = aProvider(wrongPassword);
  const slug = await anOutboxMail({ kind: "confirmed" });
  const now = Date.now();
  await deliver(slug, transport, now);
  await db.delete(mailPauses);
  await deliver(slug, transport, now + minutes(10));
  expect(await attemptsAt(slug)).toMatchObject([
    { number: 1, outcome: "temporary", fault: "password" },
    { number: 1, ...sent, providerId: "provider-2" },
  ]);
});

test("an attempt that is recorded twice, because the database was silent, stands once", async () => {
  const { d1, plan } = faultyD1(env.DB);
  const slug = await anOutboxMail({ kind: "confirmed" });
  const takenThenFailing: Transport = async () => {
    plan.push("after", "before");
    return { kind: "sent", providerId: "provider-1" };
  };
  await deliver(slug, takenThenFailing, Date.now(), openDatabase(d1));
  expect(await attemptsAt(slug)).toMatchObject([{ number: 1, ...sent }]);
});

test("a sender that comes late leaves its attempt beside the other's", async () => {
  const slug = await anOutboxMail({ kind: "confirmed" });
  const now = Date.now();
  const overtaken: Transport = async () => {
    await deliver(slug, aProvider().transport, now + minutes(6));
    return unknownBox;
  };
  await deliver(slug, overtaken, now);
  expect(await attemptsAt(slug)).toMatchObject([
    { number: 1, outcome: "permanent" },
    { number: 2, ...sent },
  ]);
});

test("a mail whose person was erased meanwhile is not tried any more", async () => {
  const person = await aReservation();
  const slug = await putInOutbox(person, 1, { kind: "confirmed" });
  const erasing: Transport = async () => {
    await runTogether(db, eraseTraces([person.code]));
    return greylisted;
  };
  const now = Date.now();
  await deliver(slug, erasing, now);
  await deliver(slug, aProvider().transport, now + minutes(1));
  expect(await attemptsAt(slug)).toMatchObject([{ outcome: "temporary" }]);
});
