import { beforeAll, describe, expect, it } from "vitest";
import type { StatusCommand } from "#app/domain/reservations/commands.ts";
import type { StatusAction } from "#app/domain/reservations/reservation.ts";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { about, anEntry, figuresAgree, smallEvening } from "#tests/support/workers/entry.ts";
import { aStatusCommand, ledgerOf, mailKindsOf, taken } from "#tests/support/workers/ledger.ts";
import { db, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";
import { mailsOf, soon, undoOf } from "#tests/support/workers/undo.ts";

beforeAll(() => openRestaurantWith(smallEvening));

const today = { date: localMoment(Date.now(), paris).date, service: soir };

function onTheDay(time: string): number {
  return instantOf(today.date, clockTime(time), paris);
}

/** A table for two whose guest has asked for twelve, in the morning. */
async function aWaitingChange() {
  const at = onTheDay("09:00");
  const entry = anEntry({ at, notify: true, ifFull: "over" });
  const { code } = taken(await ledgerOf(today).execute(entry));
  const asked = { kind: "change" as const, person: null, outcome: null, force: false, ...today };
  const more = { ...about(code), at, ...asked, time: clockTime("21:00"), covers: 12 };
  taken(await ledgerOf(today).execute({ ...more, actor: { kind: "guest" } }));
  expect((await findReservation(db, code))?.requestedChange).toMatchObject({ covers: 12 });
  return { code, asked, party: entry.party };
}

/** The kinds of the mails of a version, wherever they are by now. */
async function kindsOf(version: Parameters<typeof mailsOf>[0]) {
  return (await mailsOf(version)).map((mail) => mail.split(" ")[0]);
}

/** What a command makes of a table whose guest waits for twelve. */
async function meanwhile(
  kind: StatusAction | "mark-mistake",
  settings: Partial<StatusCommand> = {},
) {
  const { code } = await aWaitingChange();
  const at = onTheDay("23:00");
  const command =
    kind === "mark-mistake"
      ? { ...about(code), kind }
      : aStatusCommand(kind, code, { at, ...settings });
  const result = taken(await ledgerOf(today).execute(command));
  const row = await findReservation(db, code);
  return { at, code, result, row };
}

describe("the change that a guest waits for", () => {
  it("goes on waiting when staff puts the person right, and nobody is mailed", async () => {
    const { code, asked, party } = await aWaitingChange();
    const before = await mailKindsOf(code);
    const { covers: _covers, ...person } = party;
    const named = { ...asked, person: { ...person, houseNote: null }, time: clockTime("20:10") };
    taken(await ledgerOf(today).execute({ ...about(code), ...named, covers: 2 }));
    expect(await findReservation(db, code)).toMatchObject({ requestedChange: { covers: 12 } });
    expect(await mailKindsOf(code)).toEqual(before);
  });

  it("is never dropped in silence: who is moved otherwise is told, though nothing is ticked", async () => {
    const { code, asked } = await aWaitingChange();
    const moved = { ...about(code), ...asked, time: clockTime("21:30"), covers: 2, force: true };
    const result = taken(await ledgerOf(today).execute(moved));
    expect(await findReservation(db, code)).toMatchObject({ requestedChange: null });
    expect(await kindsOf(result)).toEqual(["changed"]);
  });

  it.each(["arrive", "no-show"] as const)("is refused by mail on %s", async (kind) => {
    const { row, result } = await meanwhile(kind);
    expect(row?.requestedChange).toBeNull();
    expect(await kindsOf(result)).toEqual(["change-refused"]);
  });

  it.each([
    ["refuse", "refused"],
    ["cancel", "cancelled"],
    ["mark-mistake", "cancelled"],
  ] as const)("is answered on %s by the one mail that the table is gone", async (kind, mail) => {
    const { row, result } = await meanwhile(kind);
    expect(row?.requestedChange).toBeNull();
    expect(await kindsOf(result)).toEqual([mail]);
  });

  it("is answered by the cancellation when its guest cancels", async () => {
    const { result } = await meanwhile("cancel", {
      actor: { kind: "guest" },
      at: onTheDay("10:00"),
    });
    expect((await kindsOf(result)).sort()).toEqual(["cancelled", "guest-cancelled"]);
  });

  it("is answered by the cancellation when the service is closed", async () => {
    const { code } = await aWaitingChange();
    const { key, actor, at, notify } = about(code);
    const closing = { key, actor, at, notify, kind: "close" as const, reason: null };
    taken(await ledgerOf(today).execute(closing));
    const row = await findReservation(db, code);
    expect(row?.requestedChange).toBeNull();
    expect(await kindsOf({ code, version: row?.version ?? 0 })).toEqual(["cancelled"]);
  });

  it("waits again when the arrival is taken back, and its refusal does not leave", async () => {
    const { at, code, result } = await meanwhile("arrive");
    taken(await ledgerOf(today).execute(undoOf(today, result, at + soon)));
    expect(await findReservation(db, code)).toMatchObject({ requestedChange: { covers: 12 } });
    expect(await mailsOf(result)).toEqual(["change-refused withdrawn"]);
    await figuresAgree(today);
  });
});
