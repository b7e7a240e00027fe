import { env, runInDurableObject } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import { aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { db, openRestaurantWith } from "#tests/support/workers/restaurant.ts";
import { aRefusal, aRequest, mailsOf, soon, undoOf } from "#tests/support/workers/undo.ts";

beforeAll(() => openRestaurantWith({ soir: { covers: 4 } }));

const tooLate = { ok: false, reason: "undo-too-late" };

/** A database in which something happens before the second batch: between reading and writing. */
function beforeWriting(happen: () => Promise<unknown>): D1Database {
  let batches = 0;
  return new Proxy(env.DB, {
    get(target, property) {
      if (property === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          if (batches === 2) await happen();
          return target.batch(statements);
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe("the mails of what may be undone", () => {
  it("are due 20 seconds after it, and those of a guest's own act at once", async () => {
    const { refused, request, at } = await aRefusal();
    const rows = await db.select().from(mails).where(eq(mails.subject, request.code));
    const waits = rows.map(({ kind, createdAt, dueAt }) => [kind, dueAt - createdAt]);
    expect(waits.sort()).toEqual([
      ["received", 0],
      ["refused", undoMilliseconds],
      ["waiting-full", 0],
    ]);
    expect(rows.find(({ sequence }) => sequence === refused.version)?.createdAt).toBe(at);
  });

  it("are too late to withdraw once a sender has claimed them", async () => {
    const { day, refused, at } = await aRefusal();
    const claimed = { status: "sending", claimedAt: at, attempts: 1 } as const;
    await db.update(mails).set(claimed).where(eq(mails.subject, refused.code));
    expect(await ledgerOf(day).execute(undoOf(day, refused, at + soon))).toEqual(tooLate);
  });

  it("are too late to withdraw while they wait for a second attempt", async () => {
    const { day, refused, at } = await aRefusal();
    const tried = { claimedAt: at + undoMilliseconds, attempts: 1 };
    await db
      .update(mails)
      .set(tried)
      .where(eq(mails.slug, `${refused.code}-2-refused`));
    expect(await ledgerOf(day).execute(undoOf(day, refused, at + soon))).toEqual(tooLate);
    expect(await mailsOf(refused)).toEqual(["refused queued"]);
  });

  it("are too late to withdraw when a sender claims them while the undo is decided", async () => {
    const { day, refused, at } = await aRefusal();
    const claim = () =>
      db
        .update(mails)
        .set({ status: "sending", claimedAt: at + undoMilliseconds, attempts: 1 })
        .where(eq(mails.slug, `${refused.code}-2-refused`));
    // A ledger of its own, so that its database is this one from the first read on.
    const another = ledgerOf(day, `${day.date} another`);
    await runInDurableObject(another.stub, (instance) => {
      Reflect.set(instance, "env", { ...env, DB: beforeWriting(claim) });
    });
    expect(await another.execute(undoOf(day, refused, at + soon))).toEqual(tooLate);
    expect(await mailsOf(refused)).toEqual(["refused sending"]);
    expect(await findReservation(db, refused.code)).toMatchObject({ status: "refused" });
  });

  it("are withdrawn once: what is done again owes its own", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const refuse = () => aStatusCommand("refuse", request.code, { at });
    const first = taken(await ledgerOf(day).execute(refuse()));
    taken(await ledgerOf(day).execute(undoOf(day, first, at + soon)));
    const second = taken(await ledgerOf(day).execute(refuse()));
    expect(await mailsOf(first)).toEqual(["refused withdrawn"]);
    expect(await mailsOf(second)).toEqual(["refused queued"]);
  });
});
