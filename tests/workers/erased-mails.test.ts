import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { runTogether } from "#app/server/db/d1/client.ts";
import { eraseTraces } from "#app/server/db/erase-traces.ts";
import { mailBodies, mails } from "#app/server/db/schema/mail.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { greylisted } from "#tests/support/domain/mail-failures.ts";
import {
  aProvider,
  aReservation,
  deliver,
  outboxRow,
  previewOf,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

type Person = Awaited<ReturnType<typeof aReservation>>;

function erase(...people: Person[]) {
  return runTogether(db, eraseTraces(people.map(({ code }) => code)));
}

/** All that the mails about a reservation say in the database. */
async function writtenOf({ code }: Person): Promise<string> {
  const rows = await db
    .select()
    .from(mails)
    .leftJoin(mailBodies, eq(mailBodies.mail, mails.slug))
    .where(eq(mails.subject, code));
  return JSON.stringify(rows);
}

test("the mails of an erased person name her nowhere, whatever became of them", async () => {
  const her = await aReservation({ firstName: "Zéphirine" });
  const slugs = [
    await putInOutbox(her, 1, { kind: "confirmed" }),
    await putInOutbox(her, 1, { kind: "received" }),
    await putInOutbox(her, 2, { kind: "changed" }),
    await putInOutbox(her, 3, { kind: "cancelled" }),
  ];
  const [sent = "", toRestaurant = "", failed = "", waiting = ""] = slugs;
  await deliver(sent);
  await deliver(toRestaurant);
  const isFailed = eq(mails.slug, failed);
  await db.update(mails).set({ status: "failed", error: "smtp 550" }).where(isFailed);
  const before = await writtenOf(her);
  for (const words of ["Zéphirine", her.email ?? "", "bougies"]) expect(before).toContain(words);
  await erase(her);
  const after = await writtenOf(her);
  for (const words of ["Zéphirine", her.email ?? "", "bougies"]) expect(after).not.toContain(words);
  expect(await outboxRow(sent)).toMatchObject({ status: "sent", recipient: "", params: null });
  expect(await outboxRow(toRestaurant)).toMatchObject({
    status: "sent",
    recipient: "maison@restaurant.test",
  });
  expect(await outboxRow(failed)).toMatchObject({ status: "failed", error: "erased" });
  expect(await outboxRow(waiting)).toMatchObject({ status: "failed", error: "erased" });
  expect(await previewOf(sent)).toBeUndefined();
});

test("erasing one person leaves the mails of the others as they were", async () => {
  const [her, other] = [await aReservation(), await aReservation()];
  await putInOutbox(her, 1, { kind: "confirmed" });
  const slug = await putInOutbox(other, 1, { kind: "confirmed" });
  await deliver(slug);
  const before = await outboxRow(slug);
  await erase(her);
  expect(await outboxRow(slug)).toEqual(before);
  expect(await previewOf(slug)).toBeDefined();
});

test("a mail whose person is erased while its provider is busy is not tried again", async () => {
  const { received, transport } = aProvider();
  const her = await aReservation();
  const slug = await putInOutbox(her, 1, { kind: "confirmed" });
  const erasing: Transport = async () => {
    await erase(her);
    return greylisted;
  };
  const now = Date.now();
  await deliver(slug, erasing, now);
  await deliver(slug, transport, now + minutes(1));
  expect(received).toEqual([]);
  expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: "erased" });
});
