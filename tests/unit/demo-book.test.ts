import { expect, test } from "vitest";
import { contactCounts, dayContacts, withContacts } from "#app/domain/reservations/contacts.ts";
import { holdsCovers, type ReservationState } from "#app/domain/reservations/reservation.ts";
import { countIn, emptyFigures } from "#app/domain/reservations/service-day.ts";
import { localMoment } from "#app/domain/time/restaurant-clock.ts";
import { standingContacts } from "#app/server/ledger/contact-hash.ts";
import { bistro } from "../../scripts/demo/bistro.ts";
import { demoReservations } from "../../scripts/demo/demo-reservations.ts";

const moments = {
  "a Sunday morning": "2026-11-22T10:00:00Z",
  "a closed Monday": "2026-11-23T10:00:00Z",
  "a Friday in the middle of the service": "2026-11-27T19:45:00Z",
  "the last evening of a year": "2026-12-31T22:30:00Z",
  "the Sunday that summer time begins": "2027-03-28T01:30:00Z",
  "the Sunday that summer time ends": "2026-10-25T00:30:00Z",
  "29 February": "2028-02-29T12:00:00Z",
};

type Row = ReturnType<typeof demoReservations>["reservations"][number];

function stateOf({ date, service, time, covers, status, pendingReason }: Row): ReservationState {
  return { date, service, time, covers, status, pendingReason };
}

for (const [words, text] of Object.entries(moments)) {
  const now = Date.parse(text);
  const book = demoReservations(now, "u1");
  const today = localMoment(now, bistro.zone).date;

  test(`on ${words}, the figures of every service are the sums of its reservations`, () => {
    for (const { date, service, version, capacity: _offered, ...figures } of book.serviceDays) {
      const rows = book.reservations.filter((row) => row.date === date && row.service === service);
      const { version: _none, ...sums } = rows.map(stateOf).reduce(countIn, emptyFigures);
      const contacts = rows.map(standingContacts).reduce(withContacts, dayContacts({}));
      expect(figures).toEqual({ ...sums, contacts: contactCounts(contacts) });
      const events = book.events.filter(
        ({ after }) => after.date === date && after.service === service,
      );
      expect(version).toBe(events.length);
    }
    const named = new Set(book.serviceDays.map(({ date, service }) => `${date}/${service}`));
    expect(book.reservations.every(({ date, service }) => named.has(`${date}/${service}`))).toBe(
      true,
    );
  });

  test(`on ${words}, the events of a reservation lead to what it is, and none is in the future`, () => {
    for (const row of book.reservations) {
      const events = book.events.filter(({ code }) => code === row.code);
      expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
      expect(events.map(({ before }) => before ?? null)).toEqual([
        null,
        ...events.slice(0, -1).map(({ after }) => after),
      ]);
      expect(events.at(-1)?.after).toEqual(stateOf(row));
      expect(events.length).toBe(row.version);
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
      expect(events.every(({ at }) => at <= now)).toBe(true);
      expect(localMoment(row.createdAt, bistro.zone).date <= row.date).toBe(true);
    }
  });

  test(`on ${words}, there is something of everything`, () => {
    expect(book.reservations.length).toBeGreaterThan(500);
    expect(book.reservations.length).toBeLessThan(900);
    const past = book.reservations.filter(({ date }) => date < today);
    expect(new Set(past.map(({ status }) => status))).toEqual(
      new Set(["arrived", "no_show", "cancelled", "refused", "expired"]),
    );
    const coming = book.reservations.filter(({ date }) => date > today);
    const waits = new Set(coming.map(({ pendingReason }) => pendingReason));
    expect(waits).toEqual(new Set([null, "manual", "capacity"]));
    const left = book.serviceDays
      .filter(({ date, capacity }) => date > today && typeof capacity === "number")
      .map(({ capacity, held }) => (capacity ?? 0) - held);
    expect(left).toContain(3);
    expect(Math.min(...left)).toBeLessThan(0);
    const forced = book.events.filter(({ over, user }) => over > 0 && user === "u1");
    expect(forced.every(({ after }) => holdsCovers(after.status))).toBe(true);
    expect(forced.length).toBeGreaterThan(1);
    const mailStates = new Set(book.mails.map(({ status }) => status));
    expect(mailStates).toEqual(new Set(["sent", "failed"]));
  });
}

test("the fullest coming service has eighteen parties over five slots, small and large, with notes", () => {
  const { serviceDays, reservations } = demoReservations(Date.parse("2026-11-22T10:00:00Z"), "u1");
  const coming = serviceDays.filter(({ date }) => date > "2026-11-22");
  const fullest = coming.reduce((most, day) => ((day.held ?? 0) > (most.held ?? 0) ? day : most));
  const { date, service } = fullest;
  const parties = reservations.filter((row) => row.date === date && row.service === service);
  expect(parties).toHaveLength(18);
  expect(new Set(parties.map(({ time }) => time)).size).toBe(5);
  expect(parties.filter(({ covers }) => covers >= 6).length).toBeGreaterThan(1);
  expect(parties.filter(({ dietaryNote }) => dietaryNote !== null).length).toBeGreaterThan(2);
  expect(parties.filter(({ note }) => note !== null).length).toBeGreaterThan(2);
});

test("the same instant gives the same book", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  expect(demoReservations(now, "u1")).toEqual(demoReservations(now, "u1"));
});

test("no address and no slug of the admin area carries a letter that a URL or a mailbox would not", () => {
  const { reservations } = demoReservations(Date.parse("2026-11-22T10:00:00Z"), "u1");
  for (const { slug, email } of reservations) {
    expect(slug).toMatch(/^[a-z0-9-]+-[a-z0-9]{6}$/);
    if (email !== null) expect(email).toMatch(/^[a-z.]+@(example\.(com|org|net)|courriel\.test)$/);
  }
});
