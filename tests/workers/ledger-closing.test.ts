import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { CommandOf } from "#app/domain/reservations/commands.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { mails } from "#app/server/db/schema/mail.ts";
import type { ServiceDayKey } from "#app/server/ledger/snapshot.ts";
import {
  aBooking,
  aStatusCommand,
  figuresOf,
  ledgerOf,
  taken,
} from "#tests/support/workers/ledger.ts";
import {
  anAdmin,
  anUnusedDate,
  db,
  openRestaurantWith,
  soir,
} from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith({ soir: { covers: 6, slotLimit: 4 } }));

function anEvening(): ServiceDayKey {
  return { date: anUnusedDate(), service: soir };
}

function aClosing(): CommandOf<"close"> {
  const envelope = { key: crypto.randomUUID(), actor: anAdmin, at: Date.now(), notify: true };
  return { ...envelope, kind: "close", reason: "Fuite d’eau" };
}

async function figuresAgree(day: ServiceDayKey) {
  const { written, counted } = await figuresOf(day);
  expect(written).toEqual(counted);
  return written;
}

describe("closing a service of a day", () => {
  it("cancels all that stands in one commit, with the reason, and mails each guest once", async () => {
    const day = anEvening();
    const first = taken(await ledgerOf(day).execute(aBooking()));
    const second = taken(await ledgerOf(day).execute(aBooking({ covers: 4, time: "21:00" })));
    const gone = taken(await ledgerOf(day).execute(aStatusCommand("cancel", first.code)));
    const waiting = taken(await ledgerOf(day).execute(aBooking({ covers: 4, time: "21:00" })));
    expect(waiting.status).toBe("pending");
    const closing = aClosing();
    expect(taken(await ledgerOf(day).execute(closing))).toEqual({ cancelled: 2 });
    expect(taken(await ledgerOf(day).execute(closing))).toEqual({ cancelled: 2 });
    for (const { code } of [second, waiting]) {
      expect(await findReservation(db, code)).toMatchObject({ status: "cancelled", version: 2 });
      const told = await db.select().from(mails).where(eq(mails.subject, code));
      expect(told.filter(({ kind }) => kind === "cancelled")).toHaveLength(1);
    }
    expect((await findReservation(db, gone.code))?.version).toBe(2);
    expect(await figuresAgree(day)).toMatchObject({ held: 0, pending: 0 });
  });

  it("where nothing stands is remembered too: the same key again cancels nobody who booked since", async () => {
    const day = anEvening();
    const closing = aClosing();
    expect(taken(await ledgerOf(day).execute(closing))).toEqual({ cancelled: 0 });
    const { code } = taken(await ledgerOf(day).execute(aBooking()));
    expect(taken(await ledgerOf(day).execute(closing))).toEqual({ cancelled: 0 });
    expect(await findReservation(db, code)).toMatchObject({ status: "confirmed", version: 1 });
  });
});
