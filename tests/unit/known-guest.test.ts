import { describe, expect, test } from "vitest";
import {
  type ContactReservation,
  knownGuests,
  tablesOfContact,
} from "#app/domain/reservations/known-guest.ts";
import { searchPrefill } from "#app/domain/reservations/search-prefill.ts";
import { areWordsOwn, staffEditOf } from "#app/domain/reservations/staff-edit.ts";
import { calendarDate } from "#app/domain/time/calendar-date.ts";
import { typedTime } from "#app/domain/time/typed-time.ts";

const today = calendarDate("2026-12-04");

function aRow(date: string, row: Partial<ContactReservation> = {}): ContactReservation {
  const contact = { email: null, phone: "+33612345678" };
  const notes = { houseNote: null, guestNote: null };
  const name = { firstName: "Claire", lastName: "Martin" };
  return { date: calendarDate(date), status: "confirmed", ...name, ...contact, ...notes, ...row };
}

describe("a known guest", () => {
  test("is all who share an address or a number, as she was called last", () => {
    const rows = [
      aRow("2026-12-20", { lastName: "Martin-Roy", email: "claire@example.test" }),
      aRow("2026-11-02", { phone: null, email: "claire@example.test" }),
      aRow("2026-10-01", { status: "arrived", houseNote: "Banquette" }),
      aRow("2026-09-01", { status: "cancelled" }),
      aRow("2026-08-01", { phone: "+33600000000", lastName: "Autre" }),
    ];
    expect(knownGuests(rows, today)).toEqual([
      {
        firstName: "Claire",
        lastName: "Martin-Roy",
        email: "claire@example.test",
        phone: "+33612345678",
        visits: 2,
        lastVisit: "2026-11-02",
        houseNote: "Banquette",
      },
      expect.objectContaining({ lastName: "Autre", visits: 1 }),
    ]);
  });

  test("has the restaurant's note on her before one on a reservation", () => {
    const rows = [
      aRow("2026-11-02", { houseNote: "Table 4" }),
      aRow("2026-10-01", { guestNote: "VIP" }),
    ];
    expect(knownGuests(rows, today)[0]?.houseNote).toBe("VIP");
  });

  test("is one of five at most", () => {
    const rows = Array.from({ length: 9 }, (_, at) =>
      aRow("2026-11-02", { phone: `+3361234567${at}` }),
    );
    expect(knownGuests(rows, today)).toHaveLength(5);
  });

  test("has a table on a date while it stands there, by her whole number or address alone", () => {
    const rows = [
      aRow("2026-12-04"),
      aRow("2026-12-04", { status: "cancelled" }),
      aRow("2026-12-05"),
    ];
    const contact = { email: null, phone: "+33612345678" };
    expect(tablesOfContact(rows, today, contact)).toEqual([rows[0]]);
    expect(tablesOfContact(rows, today, { email: null, phone: "+336123" })).toEqual([]);
  });
});

describe("what was searched for", () => {
  test.each([
    ["06 12 34", { phone: "06 12 34" }],
    ["+32 470", { phone: "+32 470" }],
    ["claire@ex", { email: "claire@ex" }],
    ["martin", { firstName: "", lastName: "martin" }],
    ["claire  de la tour", { firstName: "claire", lastName: "de la tour" }],
    ["k7m2q9", { firstName: "", lastName: "k7m2q9" }],
  ])("%s goes where it belongs", (search, fields) => {
    expect(searchPrefill(search)).toEqual(fields);
  });
});

describe("what staff may put right", () => {
  test.each([
    ["2026-12-03", "cancelled", "in-place"],
    ["2026-12-04", "confirmed", "all"],
    ["2026-12-04", "pending", "all"],
    ["2026-12-04", "arrived", "in-place"],
    ["2026-12-04", "no_show", "nothing"],
    ["2026-12-05", "refused", "nothing"],
  ] as const)("of %s, %s: %s", (date, status, edit) => {
    expect(staffEditOf({ date: calendarDate(date), status }, today)).toBe(edit);
  });

  test("is never what a guest wrote herself", () => {
    expect([areWordsOwn("online"), areWordsOwn("phone"), areWordsOwn("walk-in")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a time as it is typed", () => {
  test.each([
    ["20:15", "20:15"],
    ["2015", "20:15"],
    ["20h15", "20:15"],
    ["20.15", "20:15"],
    ["20 h 15", "20:15"],
    ["815", "08:15"],
    ["20", "20:00"],
    ["8h", "08:00"],
    ["25:00", null],
    ["20:75", null],
    ["20:5", null],
    ["huit", null],
    ["", null],
  ])("%s is read as %s", (text, time) => {
    expect(typedTime(text)).toBe(time);
  });
});
