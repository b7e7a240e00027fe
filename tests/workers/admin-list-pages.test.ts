import { beforeAll, describe, expect, test } from "vitest";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { attributesOf, pageOf } from "#tests/support/domain/html.ts";
import { listPath } from "#tests/support/workers/admin-pages.ts";
import { aBooking, aStatusCommand, ledgerOf, taken } from "#tests/support/workers/ledger.ts";
import { anUnusedDate, openRestaurant, soir } from "#tests/support/workers/restaurant.ts";
import { adminCookie, visitAs } from "#tests/support/workers/staff.ts";

let cookie = "";

beforeAll(async () => {
  await openRestaurant();
  cookie = await adminCookie();
});

async function pageAt(path: string) {
  const { status, text } = await visitAs(cookie, path);
  expect(status).toBe(200);
  const ids = attributesOf(text, "li[id]", "id").filter((id) => /^[a-z0-9]{6}$/.test(id));
  const codes = ids.map((id) => reservationCodeSchema.parse(id));
  const next = pageOf(text)('a[href*="after="]:contains("Suite de la liste")').attr("href");
  return { text, codes, next: next ?? null };
}

/** A full evening with a waiting list: 100 tables for one, and 15 requests. */
async function aLongEvening() {
  const day = { date: anUnusedDate(), service: soir };
  const ledger = ledgerOf(day);
  const outcomes = await Promise.all(
    Array.from({ length: 115 }, () => ledger.execute(aBooking({ covers: 1 }))),
  );
  return { day, ledger, codes: outcomes.map((outcome) => taken(outcome).code) };
}

describe("a list of more than a hundred reservations", () => {
  test("is read page after page, requests first, and nobody twice or left out", async () => {
    const { day, codes } = await aLongEvening();
    const first = await pageAt(listPath(day.date, "soir"));
    expect(first.codes).toHaveLength(100);
    expect(first.text.indexOf("Demandes")).toBeLessThan(first.text.indexOf("réservations"));
    const second = await pageAt(first.next ?? "");
    expect(second.codes).toHaveLength(15);
    expect(second.next).toBeNull();
    expect(second.text).toContain("Revenir au début de la liste");
    expect([...first.codes, ...second.codes].sort()).toEqual(codes.sort());
  });

  test("goes on where it was left, although an answer has moved reservations meanwhile", async () => {
    const { day, ledger } = await aLongEvening();
    const first = await pageAt(listPath(day.date, "soir"));
    const before = await pageAt(first.next ?? "");
    for (const code of first.codes.slice(20, 40))
      taken(await ledger.execute(aStatusCommand("cancel", code)));
    const after = await pageAt(first.next ?? "");
    expect(after.codes.slice(0, 15)).toEqual(before.codes);
    expect(after.codes.slice(15)).toHaveLength(20);
  });

  test("is searched as a whole, page after page as well", async () => {
    const { day } = await aLongEvening();
    const first = await pageAt(`${listPath(day.date, "soir")}?q=mart`);
    expect(first.text).toContain("115 réservations trouvées");
    expect(first.next).toContain("q=mart");
    expect((await pageAt(first.next ?? "")).codes).toHaveLength(15);
  });

  test.each(["", "tables", "tables_20:00_x_222222", "all_20:00_1_222222", "tables_20:00_1_'--"])(
    "is refused in words after a place that is none: %j",
    async (after) => {
      const path = `${listPath(anUnusedDate(), "soir")}?after=${encodeURIComponent(after)}`;
      const { status, text } = await visitAs(cookie, path);
      expect(status).toBe(400);
      expect(text).toContain("Nous n’avons pas compris");
    },
  );
});
