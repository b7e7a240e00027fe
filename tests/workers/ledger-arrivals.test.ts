import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf, localMoment } from "#app/domain/time/restaurant-clock.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { paris } from "#tests/support/domain/evening.ts";
import {
  about,
  anEntry,
  anEvening,
  figuresAgree,
  smallEvening,
} from "#tests/support/workers/entry.ts";
import { aStatusCommand, ledgerOf, mailKindsOf, taken } from "#tests/support/workers/ledger.ts";
import { db, openRestaurantWith, soir } from "#tests/support/workers/restaurant.ts";

beforeAll(() => openRestaurantWith(smallEvening));

describe("a party that arrives", () => {
  it("comes in part, then the rest, and can be put back to confirmed", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const entered = taken(await ledgerOf(today).execute(anEntry({ covers: 3, ifFull: "over" })));
    const some = aStatusCommand("arrive", entered.code, { arrivedCovers: 2 });
    expect(taken(await ledgerOf(today).execute(some))).toMatchObject({ status: "arrived" });
    expect(await findReservation(db, entered.code)).toMatchObject({ arrivedCovers: 2, covers: 3 });
    taken(await ledgerOf(today).execute(aStatusCommand("arrive", entered.code)));
    expect(await findReservation(db, entered.code)).toMatchObject({ arrivedCovers: null });
    const reinstated = taken(
      await ledgerOf(today).execute(aStatusCommand("reinstate", entered.code)),
    );
    expect(reinstated.status).toBe("confirmed");
    await figuresAgree(today);
  });
});

describe("an arrival that is said twice", () => {
  it("changes nothing the second time: the same version, and no event", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const { code } = taken(await ledgerOf(today).execute(anEntry({ ifFull: "over" })));
    const first = taken(await ledgerOf(today).execute(aStatusCommand("arrive", code)));
    const again = aStatusCommand("arrive", code);
    expect(taken(await ledgerOf(today).execute(again))).toEqual(first);
    expect(taken(await ledgerOf(today).execute(again))).toEqual(first);
    const events = await db
      .select()
      .from(reservationEvents)
      .where(eq(reservationEvents.code, code));
    expect(events.map(({ kind }) => kind)).toEqual(["enter", "arrive"]);
    await figuresAgree(today);
  });
});

describe("a party that did not come", () => {
  it("is put back however full the service is meanwhile: that only warns", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const entered = taken(await ledgerOf(today).execute(anEntry({ covers: 4, ifFull: "over" })));
    taken(await ledgerOf(today).execute(aStatusCommand("no-show", entered.code)));
    taken(await ledgerOf(today).execute(anEntry({ covers: 4, ifFull: "over" })));
    const back = aStatusCommand("reinstate", entered.code);
    expect(taken(await ledgerOf(today).execute(back)).status).toBe("confirmed");
    await figuresAgree(today);
  });
});

describe("a party that comes late", () => {
  it("is noted on the day, unread when the guest says so, and read once by staff", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const { code } = taken(await ledgerOf(today).execute(anEntry({ ifFull: "over" })));
    const at = instantOf(today.date, clockTime("20:20"), paris);
    const said = { ...about(code), at, kind: "announce-lateness" as const, minutes: 20 };
    const byGuest = { ...said, actor: { kind: "guest" as const } };
    expect(await ledgerOf(today).execute({ ...byGuest, minutes: 10 })).toEqual({
      ok: false,
      reason: "past",
    });
    taken(await ledgerOf(today).execute(byGuest));
    expect(await mailKindsOf(code)).toEqual(["guest-late"]);
    expect(await findReservation(db, code)).toMatchObject({
      lateMinutes: 20,
      lateSaidBy: "guest",
      isLateRead: false,
    });
    taken(await ledgerOf(today).execute({ ...about(code), kind: "read-lateness" }));
    expect(await findReservation(db, code)).toMatchObject({ isLateRead: true });
    expect(await ledgerOf(today).execute({ ...about(code), kind: "read-lateness" })).toMatchObject({
      reason: "not-allowed",
    });
    expect(await mailKindsOf(code)).toEqual(["guest-late"]);
  });

  it("is no news to the restaurant where staff has noted it", async () => {
    const today = { date: localMoment(Date.now(), paris).date, service: soir };
    const { code } = taken(await ledgerOf(today).execute(anEntry({ ifFull: "over" })));
    const said = { ...about(code), kind: "announce-lateness" as const, minutes: 20 };
    taken(await ledgerOf(today).execute(said));
    expect(await findReservation(db, code)).toMatchObject({
      lateSaidBy: "staff",
      isLateRead: true,
    });
    expect(await mailKindsOf(code)).toEqual([]);
  });

  it("is not noted for another day", async () => {
    const day = anEvening();
    const { code } = taken(await ledgerOf(day).execute(anEntry()));
    const said = { ...about(code), kind: "announce-lateness" as const, minutes: 20 };
    expect(await ledgerOf(day).execute(said)).toMatchObject({ reason: "not-allowed" });
  });
});
