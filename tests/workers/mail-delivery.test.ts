import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mostUnanswered } from "#app/domain/mail/mail-retry.ts";
import { days, hours, minutes } from "#app/domain/time/restaurant-clock.ts";
import { openDatabase } from "#app/server/db/d1/client.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import type { Transport } from "#app/server/mail/transport.ts";
import { cutOff, greylisted, unknownBox } from "#tests/support/domain/mail-failures.ts";
import { faultyD1 } from "#tests/support/workers/faulty-d1.ts";
import {
  anOutboxMail,
  aProvider,
  aReservation,
  aState,
  attemptsAt,
  deliver,
  outboxRow,
  previewOf,
  putInOutbox,
} from "#tests/support/workers/mail.ts";
import { db, openRestaurant } from "#tests/support/workers/restaurant.ts";

beforeAll(openRestaurant);

describe("a mail of the outbox", () => {
  it("is sent once and marked with the provider's id", async () => {
    const { received, transport } = aProvider();
    const slug = await anOutboxMail({ kind: "confirmed" });
    expect(await deliver(slug, transport)).toEqual({ outcome: "done" });
    expect(await deliver(slug, transport)).toEqual({ outcome: "done" });
    expect(received.map((mail) => mail.slug)).toEqual([slug]);
    expect((await outboxRow(slug)).status).toBe("sent");
    expect(await attemptsAt(slug)).toMatchObject([{ outcome: "sent", providerId: "provider-1" }]);
  });

  it("asked for by twenty consumers at once is sent once", async () => {
    const { received, transport } = aProvider();
    const slug = await anOutboxMail({ kind: "confirmed" });
    await Promise.all(Array.from({ length: 20 }, () => deliver(slug, transport)));
    expect(received).toHaveLength(1);
    expect((await outboxRow(slug)).attempts).toBe(1);
  });

  it("that is not there is nothing to do", async () => {
    expect(await deliver("k7m2q9-1-confirmed")).toEqual({ outcome: "done" });
  });

  it("comes from the restaurant, and is answered to whom it concerns", async () => {
    const { received, transport } = aProvider();
    const person = await aReservation();
    await deliver(await putInOutbox(person, 1, { kind: "confirmed" }), transport);
    await deliver(await putInOutbox(person, 1, { kind: "received" }), transport);
    const [toDiner, toRestaurant] = received;
    expect(toDiner?.from).toEqual({ name: "Le Banc d’essai", address: "maison@restaurant.test" });
    expect([toDiner?.to, toDiner?.replyTo]).toEqual([person.email, "maison@restaurant.test"]);
    expect([toRestaurant?.to, toRestaurant?.replyTo]).toEqual([
      "maison@restaurant.test",
      person.email,
    ]);
  });
});

describe("mails about one reservation", () => {
  it("leave in the order of its versions, whichever is asked for first", async () => {
    const { received, transport } = aProvider();
    const person = await aReservation();
    const first = await putInOutbox(person, 1, { kind: "waiting-manual" });
    const second = await putInOutbox(person, 2, { kind: "accepted" });
    const third = await putInOutbox(person, 3, { kind: "cancelled", before: aState() });
    expect(await deliver(third, transport)).toEqual({ outcome: "done" });
    expect(received.map((mail) => mail.slug)).toEqual([first, second, third]);
  });

  it("wait while an earlier one cannot leave", async () => {
    const { received, transport } = aProvider(greylisted);
    const person = await aReservation();
    const first = await putInOutbox(person, 1, { kind: "confirmed" });
    const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
    const now = Date.now();
    expect(await deliver(second, transport, now)).toEqual({ outcome: "later", seconds: 10 });
    expect((await outboxRow(second)).status).toBe("queued");
    expect(await deliver(second, transport, now + 11_000)).toEqual({ outcome: "done" });
    expect(received.map((mail) => mail.slug)).toEqual([first, first, second]);
  });

  it("wait while an earlier one is in another's hands", async () => {
    const { received, transport } = aProvider();
    const person = await aReservation();
    const first = await putInOutbox(person, 1, { kind: "confirmed" });
    const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
    await db
      .update(mails)
      .set({ status: "sending", claimedAt: Date.now(), attempts: 1 })
      .where(eq(mails.slug, first));
    expect(await deliver(second, transport)).toEqual({ outcome: "later", seconds: 5 });
    expect(received).toEqual([]);
  });

  it("do not wait for one that failed, nor for one to the other reader", async () => {
    const { received, transport } = aProvider(unknownBox);
    const person = await aReservation();
    await putInOutbox(person, 1, { kind: "received" });
    const first = await putInOutbox(person, 1, { kind: "confirmed" });
    const second = await putInOutbox(person, 2, { kind: "cancelled", before: aState() });
    await deliver(second, transport);
    expect(received.map((mail) => mail.slug)).toEqual([first, second]);
    expect((await outboxRow(second)).status).toBe("sent");
  });
});

describe("a mail that the provider refuses", () => {
  it("for good has failed, with the provider's code and nothing about the person", async () => {
    const { transport } = aProvider(unknownBox);
    const slug = await anOutboxMail({ kind: "confirmed" });
    expect(await deliver(slug, transport)).toEqual({ outcome: "done" });
    expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: "smtp 550" });
  });

  it("by going away before its word has the mail tried few times more: it may have left each time", async () => {
    const { received, transport } = aProvider(...Array.from({ length: 9 }, () => cutOff));
    const slug = await anOutboxMail({ kind: "confirmed" });
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await deliver(slug, transport, Date.now() + attempt * minutes(30));
    }
    expect(received).toHaveLength(mostUnanswered);
    expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: cutOff.error });
  });

  it("for now is tried again, twice as late each time, and has failed after two days", async () => {
    const { received, transport } = aProvider(...Array.from({ length: 200 }, () => greylisted));
    const slug = await anOutboxMail({ kind: "confirmed" });
    const first = Date.now();
    let now = first;
    const waits: number[] = [];
    for (;;) {
      const delivery = await deliver(slug, transport, now);
      if (delivery.outcome === "done") break;
      expect((await deliver(slug, transport, now + 1000)).outcome).toBe("later");
      waits.push(delivery.seconds);
      // Once it waits no longer each time, most of the attempts are left out.
      now += waits.length > 10 ? hours(6) : delivery.seconds * 1000;
    }
    expect(waits.slice(0, 10)).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800]);
    expect(received).toHaveLength(waits.length + 1);
    expect(now - first).toBeGreaterThanOrEqual(days(2));
    expect(now - first).toBeLessThan(days(2) + hours(6));
    expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: "smtp 451" });
  });
});

describe("a sender that vanished", () => {
  it("keeps its mail for five minutes, after which another sends it", async () => {
    const { received, transport } = aProvider();
    const slug = await anOutboxMail({ kind: "confirmed" });
    const now = Date.now();
    await db
      .update(mails)
      .set({ status: "sending", claimedAt: now, attempts: 1 })
      .where(eq(mails.slug, slug));
    await deliver(slug, transport, now + minutes(5) - 1);
    expect(received).toHaveLength(0);
    await deliver(slug, transport, now + minutes(5));
    expect(received).toHaveLength(1);
  });

  it("that comes back late does not undo what the other did", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    const now = Date.now();
    await deliver(
      slug,
      async () => {
        await deliver(slug, aProvider().transport, now + minutes(6));
        return unknownBox;
      },
      now,
    );
    expect(await outboxRow(slug)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("after the provider took the mail leaves one mail in the mailbox, not two", async () => {
    const slug = await anOutboxMail({ kind: "confirmed" });
    await deliver(slug);
    await db.update(mails).set({ status: "queued", sentAt: null }).where(eq(mails.slug, slug));
    expect(await deliver(slug, undefined, Date.now() + minutes(1))).toEqual({ outcome: "done" });
    expect((await outboxRow(slug)).status).toBe("sent");
    expect((await previewOf(slug))?.slug).toBe(slug);
  });
});

describe("a database that fails when a mail has just left", () => {
  it("is told again, so that the mail is marked as sent and never sent twice", async () => {
    const { d1, plan } = faultyD1(env.DB);
    const { received, transport } = aProvider();
    const slug = await anOutboxMail({ kind: "confirmed" });
    const takenThenFailing: Transport = async (mail) => {
      plan.push("before", "after");
      return transport(mail);
    };
    const now = Date.now();
    const delivery = await deliver(slug, takenThenFailing, now, openDatabase(d1));
    expect(delivery).toEqual({ outcome: "done" });
    expect(await outboxRow(slug)).toMatchObject({ status: "sent", attempts: 1 });
    await deliver(slug, transport, now + minutes(6));
    expect(received).toHaveLength(1);
  });

  it("and goes on failing is not waited for: the mail is in its sender's hands until the lease ends", async () => {
    const { d1, plan } = faultyD1(env.DB);
    const slug = await anOutboxMail({ kind: "confirmed" });
    const takenThenFailing: Transport = async () => {
      plan.push("before", "before", "before");
      return { kind: "sent", providerId: "provider-1" };
    };
    const delivery = deliver(slug, takenThenFailing, Date.now(), openDatabase(d1));
    await expect(delivery).rejects.toThrow();
    expect(await outboxRow(slug)).toMatchObject({ status: "sending", attempts: 1 });
  });
});

describe("a header", () => {
  it("takes no line break from a name", async () => {
    const { received, transport } = aProvider();
    const person = { firstName: "Claire\r\nBcc: all@evil.test", lastName: "X\u2028Y\u0000" };
    await deliver(await anOutboxMail({ kind: "received", person }), transport);
    expect(received[0]?.subject).toContain("Claire Bcc: all@evil.\u200Ctest X Y");
    expect(received[0]?.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  });

  it.each(["a@b.test\r\nBcc: c@d.test", "a@b.test, c@d.test", "a@b.test\u0000", "no address"])(
    "takes no address that is more or less than one: %j",
    async (email) => {
      const { received, transport } = aProvider();
      const slug = await anOutboxMail({ kind: "confirmed", person: { email } });
      expect(await deliver(slug, transport)).toEqual({ outcome: "done" });
      expect(received).toEqual([]);
      expect(await outboxRow(slug)).toMatchObject({ status: "failed", error: "bad address" });
    },
  );
});
