import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { undoMilliseconds } from "#app/domain/reservations/decide-undo.ts";
import { days } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { forgetUndoable } from "#app/server/db/undoable.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import {
  aBooking,
  aStatusCommand,
  figuresOf,
  ledgerOf,
  taken,
} from "#tests/support/workers/ledger.ts";
import { anUnusedDate, db, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";
import { aRequest, mailsOf, soon, undoOf } from "#tests/support/workers/undo.ts";

beforeAll(() => openRestaurantWith({ soir: { covers: 4 } }));

async function figuresAgree(day: ServiceDayKey): Promise<void> {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
}

describe("an undo", () => {
  it("within 20 seconds leaves the reservation as it was, and no mail of what it takes back", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const accept = aStatusCommand("accept", request.code, { at, force: true, expectedVersion: 1 });
    const accepted = taken(await ledgerOf(day).execute(accept));
    expect(await mailsOf(accepted)).toEqual(["accepted queued"]);
    const undone = taken(await ledgerOf(day).execute(undoOf(day, accepted, at + soon)));
    expect(undone).toMatchObject({ status: "pending", pendingReason: "capacity", version: 3 });
    expect(await mailsOf(accepted)).toEqual(["accepted withdrawn"]);
    expect(await mailsOf(undone)).toEqual([]);
    await figuresAgree(day);
  });

  it("is answered alike when it comes twice, and withdraws nothing more", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const refused = taken(
      await ledgerOf(day).execute(aStatusCommand("refuse", request.code, { at })),
    );
    const undo = undoOf(day, refused, at + soon);
    const first = taken(await ledgerOf(day).execute(undo));
    expect(taken(await ledgerOf(day).execute(undo))).toEqual(first);
    expect((await findReservation(db, request.code))?.version).toBe(3);
  });

  it("after 20 seconds is too late, and changes nothing", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const refused = taken(
      await ledgerOf(day).execute(aStatusCommand("refuse", request.code, { at })),
    );
    const undo = undoOf(day, refused, at + undoMilliseconds);
    expect(await ledgerOf(day).execute(undo)).toEqual({ ok: false, reason: "undo-too-late" });
    expect(await mailsOf(refused)).toEqual(["refused queued"]);
  });

  it("of a version that is not the last is told what happened since", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const refused = taken(
      await ledgerOf(day).execute(aStatusCommand("refuse", request.code, { at })),
    );
    taken(
      await ledgerOf(day).execute(aStatusCommand("restore", request.code, { at, force: true })),
    );
    const undo = undoOf(day, refused, at + soon);
    expect(await ledgerOf(day).execute(undo)).toEqual({
      ok: false,
      reason: "changed-since",
      status: "confirmed",
    });
  });

  it("asks, as an acceptance does, when the covers were given away meanwhile", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const table = taken(await ledgerOf(day).execute(aBooking({ covers: 4 })));
    const at = Date.now();
    const cancelled = taken(
      await ledgerOf(day).execute(aStatusCommand("cancel", table.code, { at })),
    );
    taken(await ledgerOf(day).execute(aBooking({ covers: 3 })));
    const undo = undoOf(day, cancelled, at + soon);
    expect(await ledgerOf(day).execute(undo)).toEqual({
      ok: false,
      reason: "over-capacity",
      over: 3,
    });
    const forced = { ...undo, key: crypto.randomUUID(), force: true };
    expect(taken(await ledgerOf(day).execute(forced))).toMatchObject({ status: "confirmed" });
    await figuresAgree(day);
  });

  it("asks nothing where the service stood over its capacity before", async () => {
    const { day, request } = await aRequest();
    const accepted = taken(
      await ledgerOf(day).execute(aStatusCommand("accept", request.code, { force: true })),
    );
    const at = Date.now();
    const cancelled = taken(
      await ledgerOf(day).execute(
        aStatusCommand("cancel", request.code, { at, expectedVersion: accepted.version }),
      ),
    );
    const undone = taken(await ledgerOf(day).execute(undoOf(day, cancelled, at + soon)));
    expect(undone.status).toBe("confirmed");
    await figuresAgree(day);
  });

  it("of a move brings the party back to its day, and both lists agree", async () => {
    const day = { date: anUnusedDate(), service: soir };
    const to = { date: anUnusedDate(), service: soir };
    const table = taken(await ledgerOf(day).execute(aBooking({ covers: 4 })));
    const at = Date.now();
    const {
      reason: _reason,
      arrivedCovers: _arrived,
      ...envelope
    } = {
      arrivedCovers: null,
      ...aStatusCommand("accept", table.code, { at }),
    };
    const time = aBooking().time;
    const move = {
      ...envelope,
      kind: "change" as const,
      person: null,
      outcome: null,
      ...to,
      time,
      covers: 4,
    };
    const moved = taken(await ledgerOf(day).execute(move));
    const undone = taken(await ledgerOf(to).execute(undoOf(day, moved, at + soon)));
    expect(undone.status).toBe("confirmed");
    expect((await findReservation(db, table.code))?.date).toBe(day.date);
    expect(await mailsOf(moved)).toEqual(["changed withdrawn"]);
    await figuresAgree(day);
    await figuresAgree(to);
  });

  it("leaves nothing of what was before, once it is too late", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    taken(await ledgerOf(day).execute(aStatusCommand("refuse", request.code, { at })));
    const kept = () =>
      db.$count(
        processedCommands,
        and(eq(processedCommands.code, request.code), isNotNull(processedCommands.before)),
      );
    await forgetUndoable(db, at + soon);
    expect(await kept()).toBe(1);
    await forgetUndoable(db, at + undoMilliseconds);
    expect(await kept()).toBe(0);
  });

  it("of a change gives back the person as she was, and what stood in the list", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const before = await findReservation(db, request.code);
    const { reason: _reason, ...envelope } = aStatusCommand("accept", request.code, { at });
    const { covers: _covers, ...party } = aBooking({
      firstName: "Zoé",
      phone: "+33612345678",
    }).party;
    const person = { ...party, houseNote: "VIP" };
    const change = {
      kind: "change" as const,
      person,
      outcome: null,
      ...day,
      time: aBooking().time,
      covers: 3,
    };
    const changed = taken(await ledgerOf(day).execute({ ...envelope, ...change }));
    expect(await findReservation(db, request.code)).toMatchObject({ firstName: "Zoé", covers: 3 });
    taken(await ledgerOf(day).execute(undoOf(day, changed, at + soon)));
    expect(await findReservation(db, request.code)).toEqual({ ...before, version: 3 });
    await figuresAgree(day);
  });

  it("of what a guest did herself is not taken, by nobody", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const byGuest = { at, actor: { kind: "guest" } as const };
    const cancelled = taken(
      await ledgerOf(day).execute(aStatusCommand("cancel", request.code, byGuest)),
    );
    const undo = undoOf(day, cancelled, at + soon);
    expect(await ledgerOf(day).execute(undo)).toEqual({ ok: false, reason: "undo-too-late" });
  });

  it("of an erased person's reservation finds nothing that is kept of her", async () => {
    const { day, request } = await aRequest();
    const at = Date.now();
    const refused = taken(
      await ledgerOf(day).execute(aStatusCommand("refuse", request.code, { at })),
    );
    const { reason: _reason, ...envelope } = aStatusCommand("refuse", request.code, { at });
    const { force: _force, ...erasing } = envelope;
    taken(await ledgerOf(day).execute({ ...erasing, kind: "erase", at: at + days(1) }));
    const undo = { ...undoOf(day, refused, at + soon), expectedVersion: 2 };
    expect(await ledgerOf(day).execute(undo)).toMatchObject({ ok: false, reason: "changed-since" });
    const kept = await db.all("SELECT key FROM processed_commands WHERE before IS NOT NULL");
    expect(kept).not.toContainEqual(expect.objectContaining({ code: request.code }));
  });
});
