import fc from "fast-check";
import {
  type Ask,
  dayNames,
  expectations,
  type NewAsk,
  statusActionNames,
} from "#tests/support/model/asks.ts";

const table = {
  day: fc.constantFrom(...dayNames),
  slot: fc.constantFrom(0 as const, 1 as const, 2 as const),
  minute: fc.constant(0),
  covers: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 21 }) },
  ),
};
const anyMinute = fc.oneof(fc.constant(0), fc.nat({ max: 29 }));
const target = fc.nat({ max: 30 });
const force = fc.boolean();
const expected = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("now" as const, "none" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...expectations) },
);
const about = { target, expected };
const mail = fc.nat({ max: 7 });
const phone = fc.option(fc.nat({ max: 5 }), { freq: 2 });
const person = { mail: fc.option(mail, { freq: 4 }), phone, name: fc.integer({ min: 1, max: 4 }) };

function op<Name extends NewAsk["op"]>(...names: Name[]) {
  return fc.constantFrom(...names);
}

const entered = {
  ...table,
  ...person,
  op: op("enter"),
  source: fc.constantFrom("phone" as const, "walk-in" as const),
  tonight: fc.boolean(),
  ifFull: fc.constantFrom("ask" as const, "over" as const, "wait" as const),
  notify: fc.boolean(),
};
/** Up to the end of the last slot, and the minute after it. */
const atTheEnd = { slot: fc.constant(3 as const), minute: fc.constantFrom(0, 10, 30, 31) };

/** A booking by a diner. */
export const aBooking = fc.record({
  ...table,
  op: op("book"),
  mail,
  phone,
  again: fc.boolean(),
  own: fc.option(target, { freq: 2 }),
});

const aStatusAction = fc.record({
  ...about,
  op: op(...statusActionNames),
  force,
  arrivedCovers: fc.option(fc.integer({ min: 1, max: 7 }), { freq: 2 }),
});

const changed = {
  ...about,
  ...table,
  op: op("change"),
  force,
  notify: fc.boolean(),
  person: fc.option(fc.record(person), { freq: 2 }),
};
const aChange = fc.record({
  ...changed,
  minute: anyMinute,
  stays: fc.constantFrom("table" as const, "slot" as const, null, null),
});
const aChangeToTheEnd = fc.record({ ...changed, ...atTheEnd, stays: fc.constant(null) });

const anAnswer = fc.record({ ...about, op: op("accept-change", "refuse-change"), force });

/** What staff does to a reservation. */
export const aStaffAct: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 4, arbitrary: aStatusAction },
  { weight: 3, arbitrary: aChange },
  { weight: 1, arbitrary: anAnswer },
);

/** The undo of something, mostly in time. */
export const anUndo: fc.Arbitrary<Ask> = fc.record({
  ...about,
  op: op("undo"),
  force,
  after: fc.constantFrom(0, 1_000, 5_000, 19_999, 20_000, 60_000),
});

const setCovers = { op: op("set-capacity"), day: table.day };

/** Anything that may be asked, as often as it makes histories worth their time. */
export const anyAsk: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 9, arbitrary: aBooking },
  { weight: 5, arbitrary: fc.record({ ...entered, minute: anyMinute }) },
  { weight: 1, arbitrary: fc.record({ ...entered, ...atTheEnd }) },
  { weight: 11, arbitrary: aStatusAction },
  { weight: 4, arbitrary: aChange },
  { weight: 1, arbitrary: aChangeToTheEnd },
  { weight: 2, arbitrary: fc.record({ ...about, ...table, op: op("guest-change") }) },
  { weight: 3, arbitrary: anAnswer },
  { weight: 2, arbitrary: fc.record({ ...about, op: op("mark-mistake", "read-lateness") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...about,
      op: op("announce-lateness"),
      minutes: fc.constantFrom(10, 20, 30),
      byGuest: fc.boolean(),
      tonight: fc.nat({ max: 4 }).map((chance) => chance > 0),
    }),
  },
  { weight: 4, arbitrary: anUndo },
  {
    weight: 1,
    arbitrary: fc.record({ op: op("close"), day: table.day, hasReason: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: op("finish"),
      day: table.day,
      tonight: fc.nat({ max: 4 }).map((chance) => chance > 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: op("erase"), target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...setCovers,
      slot: fc.constant(null),
      choice: fc.oneof(
        fc.integer({ min: 0, max: 16 }),
        fc.constantFrom("unset" as const, "inherit" as const),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...setCovers,
      slot: table.slot,
      choice: fc.oneof(fc.nat({ max: 8 }), fc.constantFrom(0 as const, "inherit" as const)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constantFrom("again" as const, "otherwise" as const), target }),
  },
);
