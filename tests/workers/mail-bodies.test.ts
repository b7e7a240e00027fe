import { env } from "cloudflare:test";
import { eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { minutes } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase, runTogether } from "#app/server/db/d1/client.ts";
import { eraseTraces } from "#app/server/db/erase-traces.ts";
import { releaseMail } from "#app/server/db/released-mails.ts";
import { mailBodies } from "#app/server/db/schema/mail.ts";
import { restaurant } from "#app/server/db/schema/restaurant.ts";
import type { OutgoingMail } from "#app/server/mail/outgoing-mail.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { greylisted, unknownBox } from "#tests/support/domain/mail-failures.ts";
import { countingD1 } from "#tests/support/workers/counting-d1.ts";
import { faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import {
  anOutboxMail,
  aProvider,
  aReservation,
  deliver,
  deliverTogether,
  outboxRow,
  previewOf,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

function bodyOf(slug: string) {
  return db.select().from(mailBodies).where(eq(mailBodies.mail, slug)).get();
}

function saidBy({ slug, subject, text, html, attachments }: OutgoingMail) {
  return { mail: slug, subject, text, html, attachments };
}

/** A database at which something happens between the claim of a mail and the keeping of its body. */
function withSomethingAfterClaim(happens: () => Promise<unknown>) {
  let batches = 0;
  async function batch(statements: D1PreparedStatement[]) {
    batches += 1;
    if (batches === 2) await happens();
    return env.DB.batch(statements);
  }
  return openDatabase(
    new Proxy(env.DB, {
      get(target, property) {
        const value = property === "batch" ? batch : Reflect.get(target, property);
        return typeof value === "function" ? value.bind(target) : value;
      },
    }),
  );
}

describe("what a mail says", () => {
  test("is kept before it leaves, and is what leaves", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    const kept: unknown[] = [];
    const { received, transport } = aProvider();
    const looking: Transport = async (mail) => {
      kept.push(await bodyOf(slug));
      return transport(mail);
    };
    await deliver(slug, looking);
    expect(kept).toEqual(received.map(saidBy));
    expect(received[0]?.attachments).toHaveLength(1);
  });

  test("is written once: a later attempt sends the same, whatever the restaurant is called by then", async () => {
    const { received, transport } = aProvider(greylisted, unknownBox);
    const slugs = [
      await anOutboxMail({ kind: "cancelled", before: null }),
      await anOutboxMail({ kind: "received" }),
    ];
    const now = Date.now();
    for (const slug of slugs) await deliver(slug, transport, now);
    const [{ name = "" } = {}] = await db.select().from(restaurant);
    await db.update(restaurant).set({ name: "Chez Zoé" });
    for (const slug of slugs) {
      await releaseMail(db, await outboxRow(slug), { key: crypto.randomUUID(), now });
      await deliver(slug, transport, now + minutes(1));
    }
    await db.update(restaurant).set({ name });
    expect(received.slice(2).map(saidBy)).toEqual(received.slice(0, 2).map(saidBy));
    expect(received.map(({ from }) => from.name)).toEqual([name, name, "Chez Zoé", "Chez Zoé"]);
  });

  test("is what the preview mailbox shows", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    await deliver(slug);
    const { subject, text, html, attachments } = (await bodyOf(slug)) ?? {};
    expect(await previewOf(slug)).toMatchObject({ subject, text, html, attachments });
  });

  test("is read with the claim once it is kept: a later attempt is two calls of the database", async () => {
    const slugs = await Promise.all(
      Array.from({ length: 10 }, () => anOutboxMail({ kind: "confirmed" })),
    );
    const now = Date.now();
    const busy = aProvider(...slugs.map(() => greylisted)).transport;
    await deliverTogether(slugs, busy, now);
    const { d1, roundTrips } = countingD1(env.DB);
    await deliverTogether(slugs, aProvider().transport, now + minutes(1), openDatabase(d1));
    expect(roundTrips()).toBe(2);
    const kept = await db.select().from(mailBodies).where(inArray(mailBodies.mail, slugs));
    expect(kept).toHaveLength(10);
  });
});

describe("a mail that cannot be kept", () => {
  test("is not sent, and is tried again later", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { d1, plan } = faultyD1(env.DB);
    const { received, transport } = aProvider();
    const slug = await anOutboxMail({ kind: "confirmed" });
    plan.push("none", "before");
    const now = Date.now();
    expect((await deliver(slug, transport, now, openDatabase(d1))).outcome).toBe("later");
    expect(received).toEqual([]);
    await deliver(slug, transport, now + minutes(1));
    expect(received).toHaveLength(1);
    told.mockRestore();
  });

  test("because its person was erased since it was claimed is never sent", async () => {
    const { received, transport } = aProvider();
    const person = await aReservation();
    const slug = await putInOutbox(person, 1, { kind: "confirmed" });
    const erasing = withSomethingAfterClaim(() => runTogether(db, eraseTraces([person.code])));
    await deliver(slug, transport, Date.now(), erasing);
    expect(received).toEqual([]);
    expect(await bodyOf(slug)).toBeUndefined();
    expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: "erased" });
  });

  test("because another sender has it by now is that one's to send", async () => {
    const { received, transport } = aProvider();
    const slug = await anOutboxMail({ kind: "confirmed" });
    const now = Date.now();
    const overtaking = withSomethingAfterClaim(() => deliver(slug, transport, now + minutes(6)));
    await deliver(slug, transport, now, overtaking);
    expect(received).toHaveLength(1);
    expect(await outboxRow(slug)).toMatchObject({ status: "sent", attempts: 2 });
  });
});
