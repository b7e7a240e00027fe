import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { reservations } from "#app/server/db/schema/reservations.ts";
import { mintReservationCode } from "#app/server/ledger/reservation-code.ts";
import {
  anOutboxMail,
  aProvider,
  aReservation,
  deliver,
  outboxRow,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

test("a mail says what stood when it was owed, whatever was changed before it left", async () => {
  const { received, transport } = aProvider();
  const person = await aReservation({ firstName: "Odette", email: "odette@example.test" });
  const slugs = [
    await putInOutbox(person, 1, { kind: "confirmed" }),
    await putInOutbox(person, 1, { kind: "received" }),
  ];
  const changed = { firstName: "Gaspard", lastName: "Roy", email: null, note: "Sans gluten" };
  await db.update(reservations).set(changed).where(eq(reservations.code, person.code));
  for (const slug of slugs) await deliver(slug, transport);
  const [toDiner, toRestaurant] = received;
  expect(toDiner?.text).toContain("Odette");
  expect(toRestaurant?.text).toContain("Un gâteau");
  expect(toRestaurant?.replyTo).toBe("odette@example.test");
  expect(JSON.stringify(received)).not.toMatch(/Gaspard|gluten/);
});

test("a mail is written from its row: nothing is asked of a reservation", async () => {
  const { received, transport } = aProvider();
  const row = await outboxRow(await anOutboxMail({ kind: "confirmed" }));
  const subject = mintReservationCode();
  await db.insert(mails).values({ ...row, subject, slug: `${subject}-1-confirmed` });
  await deliver(`${subject}-1-confirmed`, transport);
  expect(received.map(({ slug }) => slug)).toEqual([`${subject}-1-confirmed`]);
});

test("a mail waits for none about another subject, though their slugs begin alike", async () => {
  const { received, transport } = aProvider();
  const person = await aReservation();
  const slug = await putInOutbox(person, 2, { kind: "changed" });
  const row = await outboxRow(slug);
  await db.insert(mails).values({
    ...row,
    slug: `${person.code}-1-confirmed`,
    subjectKind: "account",
    sequence: 1,
    nextAttemptAt: Date.now() + minutes(30),
  });
  expect(await deliver(slug, transport)).toEqual({ outcome: "done" });
  expect(received.map((mail) => mail.slug)).toEqual([slug]);
});

test("of two mails of one sequence the one that was owed first leaves first", async () => {
  const { received, transport } = aProvider();
  const person = await aReservation();
  const first = await putInOutbox(person, 1, { kind: "waiting-full", createdAt: 1000 });
  const second = await putInOutbox(person, 1, { kind: "already-booked", createdAt: 2000 });
  const row = await outboxRow(second);
  const third = `${person.code}-already-booked-2027-03-28`;
  await db.insert(mails).values({ ...row, slug: third, createdAt: 3000 });
  await deliver(third, transport);
  expect(received.map(({ slug }) => slug)).toEqual([first, second, third]);
});

test("a mail whose parameters are none of its kind is reported and not sent", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { received, transport } = aProvider();
  const slug = await anOutboxMail({ kind: "received", person: { firstName: "Ursule" } });
  const { params } = await outboxRow(slug);
  const wrong = Object.assign({}, params, { event: { actor: "Ursule" } });
  await db.update(mails).set({ params: wrong }).where(eq(mails.slug, slug));
  expect((await deliver(slug, transport)).outcome).toBe("later");
  expect(received).toEqual([]);
  expect(await outboxRow(slug)).toMatchObject({ status: "queued", error: "unexpected" });
  expect(JSON.stringify(told.mock.calls)).not.toContain("Ursule");
  told.mockRestore();
});
