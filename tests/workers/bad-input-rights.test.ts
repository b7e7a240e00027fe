import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { clockTime } from "#app/domain/time/clock-time.ts";
import { instantOf } from "#app/domain/time/restaurant-clock.ts";
import { processedCommands } from "#app/server/db/schema/ledger.ts";
import { reservationEvents } from "#app/server/db/schema/reservations.ts";
import { guestSlug } from "#app/server/links/guest-link.ts";
import { expireRequests } from "#app/server/reservations/expire-requests.ts";
import { paris } from "#tests/support/domain/evening.ts";
import { aFilledForm, book, traces } from "#tests/support/workers/diner.ts";
import { aReservation, cancel, statusOf, visit } from "#tests/support/workers/guest.ts";
import { figuresOf } from "#tests/support/workers/ledger.ts";
import {
  anUnusedDate,
  brunch,
  db,
  midi,
  openRestaurant,
  soir,
} from "#tests/support/workers/restaurant.ts";
import { adminCookie, postAs } from "#tests/support/workers/staff.ts";

beforeAll(openRestaurant);

const keyLength = 32;

describe("a guest's link", () => {
  test("opens no other reservation, whatever of it is changed", async () => {
    const [mine, other] = [await aReservation({ lastName: "Zéphirine" }), await aReservation()];
    const key = other.slug.slice(-keyLength);
    const forged = [
      mine.slug.slice(0, -keyLength) + key,
      other.slug.replace(other.code, mine.code),
      `${mine.code}-${key}`,
      guestSlug({ code: mine.code, covers: 2, service: soir }, "another secret of 32 characters!"),
      `claire-zephirine-${mine.code}`,
    ];
    for (const slug of forged) {
      for (const under of ["", "/cancel", "/calendar.ics"]) {
        const { status, text } = await visit(`/reservations/${slug}${under}`);
        expect([slug, under, status]).toEqual([slug, under, 404]);
        expect(text).not.toContain("Zéphirine");
      }
      const data = await visit(`/reservations/${slug}.data`);
      expect(data.text).not.toContain("Zéphirine");
      expect((await cancel({ ...mine, path: `/reservations/${slug}` })).status).toBe(404);
    }
    expect(await statusOf(mine)).toBe("confirmed");
  });
});

describe("the key of somebody else's booking", () => {
  test("that was altered in any place tells nothing of it, and books nothing", async () => {
    const theirs = aFilledForm({ firstName: "Zéphirine" });
    const date = anUnusedDate();
    const link = (await book(date, "soir", theirs)).headers.get("Location") ?? "";
    const before = await traces();
    const key = theirs.requestKey ?? "";
    const altered = key.slice(0, 3) + (key[3] === "A" ? "B" : "A") + key.slice(4);
    const mine = aFilledForm({ requestKey: altered });
    const { status, headers, text } = await book(date, "soir", mine);
    expect([status, headers.get("Location")]).toEqual([400, null]);
    expect(text).not.toContain("Zéphirine");
    expect(text).not.toContain(link.slice(-keyLength));
    expect(await traces()).toEqual(before);
  });

  test("is not answered with that table when the day or the service is another", async () => {
    const form = aFilledForm({ time: "12:30" });
    const date = anUnusedDate();
    expect((await book(date, midi, form)).status).toBe(303);
    expect((await book(anUnusedDate(), midi, form)).status).toBe(409);
    const again = { ...form, time: "20:00" };
    expect((await book(date, soir, again)).status).toBe(409);
    expect((await book(date, brunch, form)).status).toBe(409);
    expect((await book(date, midi, form)).status).toBe(303);
  });
});

describe("the keys of the restaurant", () => {
  test("cannot be taken by a form, so that a request always expires", async () => {
    const request = await aReservation({ service: brunch, covers: 3 }, "11:30");
    const arrival = instantOf(request.date, clockTime("11:30"), paris);
    for (const key of [`expire-${request.code}-1`, `expire:${request.code}:1`]) {
      await book(anUnusedDate(), "soir", aFilledForm({ requestKey: key }));
    }
    await expireRequests({ env, db, now: arrival });
    expect(await statusOf(request)).toBe("expired");
    const keys = await db.select({ key: processedCommands.key }).from(processedCommands);
    expect(keys.filter(({ key }) => key.includes(":"))).toHaveLength(1);
  });
});

async function eventsOf({ code }: { code: Awaited<ReturnType<typeof aReservation>>["code"] }) {
  const rows = await db.select().from(reservationEvents).where(eq(reservationEvents.code, code));
  return rows.map(({ kind }) => kind);
}

describe("at the same moment", () => {
  test("two cancellations by two forms are one", async () => {
    const booked = await aReservation();
    const statuses = (await Promise.all([cancel(booked), cancel(booked)])).map((a) => a.status);
    expect(statuses.sort()).toEqual([303, 409]);
    expect(await eventsOf(booked)).toEqual(["book", "cancel"]);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    "an acceptance and the guest's withdrawal leave figures that agree (%i)",
    async (round) => {
      const cookie = await adminCookie();
      const request = await aReservation({ service: brunch, covers: 3 }, "11:30");
      const name = `claire-martin-${request.code}`;
      const page = `/admin/reservations/upcoming/${request.date}/brunch/${name}`;
      const accept = { intent: "accept", requestKey: crypto.randomUUID() };
      const send = {
        accept: () => postAs(cookie, page, accept),
        cancel: () => cancel(request),
      };
      const order =
        round % 2 === 0 ? (["cancel", "accept"] as const) : (["accept", "cancel"] as const);
      const responses = await Promise.all(order.map((what) => send[what]()));
      const answerTo = (what: "accept" | "cancel") => responses[order.indexOf(what)]?.status;
      const isAccepted = (await eventsOf(request)).includes("accept");
      expect([answerTo("accept"), answerTo("cancel")]).toEqual([isAccepted ? 303 : 409, 303]);
      expect(await statusOf(request)).toBe("cancelled");
      const { written, counted } = await figuresOf({ date: request.date, service: brunch });
      expect(written).toEqual(counted);
      expect([written.held, written.pending]).toEqual([0, 0]);
    },
  );
});
