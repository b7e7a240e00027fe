import type { LedgerCommand } from "#app/domain/reservations/commands.ts";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import type { AskedBooking, AskedPerson, NewAsk, Who } from "#tests/support/model/asks.ts";
import type { PointedAsk } from "#tests/support/model/reference/ledger.ts";
import type { Run } from "#tests/support/model/run.ts";
import { anAdmin } from "#tests/support/workers/restaurant.ts";

const guest = { kind: "guest" } as const;

function contactsOf({ mail, phone }: Who) {
  return {
    email: mail === null ? null : `guest-${mail}@example.test`,
    phone: phone === null ? null : `+33 6 11 00 00 0${phone}`,
  };
}

/** The fields of a person, who stands in her notes by her number. */
function personOf(person: AskedPerson) {
  const { name } = person;
  const [note, dietaryNote] = [`note ${name}`, `diet ${name}`];
  return {
    firstName: `Guest ${name}`,
    lastName: "Martin",
    ...contactsOf(person),
    note,
    dietaryNote,
  };
}

/** What is always told does not ask whether it is. */
function isTold(ask: NewAsk): boolean {
  return "notify" in ask && ask.notify;
}

/** The command for what is asked, under a key. */
export function commandFor(
  { harness, codes, reference }: Run,
  { ask, entry, requestedChange, expectedVersion, own, at }: PointedAsk,
  key: string,
): LedgerCommand {
  const code = codes[entry] ?? reservationCodeSchema.parse("222222");
  const envelope = { key, at, actor: anAdmin, notify: isTold(ask) };
  const about = { ...envelope, code, expectedVersion };
  switch (ask.op) {
    case "book": {
      const { time, covers } = harness.table(ask);
      const party = { ...personOf({ ...ask, name: 0 }), covers };
      const proved = own === null ? [] : [codes[own] ?? []].flat();
      const booking = { time, party, locale: "fr" as const, again: ask.again, own: proved };
      return { ...envelope, actor: guest, kind: "book", ...booking };
    }
    case "enter": {
      const { time, covers } = harness.table(ask);
      const party = { ...personOf(ask), covers };
      const { source, ifFull, name } = ask;
      const entered = { time, party, source, ifFull, houseNote: `restaurant ${name}` };
      return { ...envelope, kind: "enter", ...entered, locale: "fr" };
    }
    case "change": {
      const { person, force } = ask;
      const right = person && { ...personOf(person), houseNote: `restaurant ${person.name}` };
      return {
        ...about,
        kind: "change",
        person: right,
        outcome: null,
        ...harness.table(ask),
        force,
      };
    }
    case "guest-change": {
      const asked = { person: null, outcome: null, ...harness.table(ask), force: false };
      return { ...about, actor: guest, kind: "change", ...asked };
    }
    case "accept-change":
    case "refuse-change": {
      const none: AskedBooking = { day: "evening", slot: 0, minute: 0, covers: 1 };
      const table = harness.table(requestedChange ?? none);
      return { ...about, kind: ask.op, requestedChange: table, force: ask.force, reason: null };
    }
    case "erase":
    case "mark-mistake":
    case "read-lateness":
      return { ...about, kind: ask.op };
    case "announce-lateness": {
      const actor = ask.byGuest ? guest : anAdmin;
      return { ...about, actor, kind: ask.op, minutes: ask.minutes };
    }
    case "undo": {
      const present = reference.entries[entry];
      const before = present?.kept?.state ?? present;
      const none: AskedBooking = { day: "evening", slot: 0, minute: 0, covers: 1 };
      return { ...about, kind: "undo", placement: harness.table(before ?? none), force: ask.force };
    }
    case "close":
      return { ...envelope, kind: "close", reason: ask.hasReason ? "Fuite d’eau" : null };
    case "finish":
      return { ...envelope, kind: "finish" };
    case "set-capacity": {
      const set = { ...envelope, kind: "set-capacity" } as const;
      if (ask.slot === null) return { ...set, slot: null, choice: ask.choice };
      const { time } = harness.table({ day: ask.day, slot: ask.slot, minute: 0, covers: 1 });
      return { ...set, slot: time, choice: ask.choice };
    }
    case "guest-cancel":
      return { ...about, actor: guest, kind: "cancel", force: false, reason: null };
    default: {
      const { force, arrivedCovers } = ask;
      return { ...about, kind: ask.op, force, reason: null, arrivedCovers };
    }
  }
}

/** The same command in another form; `null` where it has but one. */
export function otherwise(ask: NewAsk): NewAsk | null {
  switch (ask.op) {
    case "book":
    case "enter":
    case "change":
    case "guest-change":
      return { ...ask, covers: (ask.covers % 6) + 1 };
    case "set-capacity":
      return { ...ask, choice: ask.choice === 5 ? 6 : 5 };
    case "announce-lateness":
      return { ...ask, minutes: (ask.minutes % 30) + 10 };
    case "close":
      return { ...ask, hasReason: !ask.hasReason };
    case "erase":
    case "finish":
    case "mark-mistake":
    case "read-lateness":
      return null;
    case "guest-cancel":
      return { ...ask, op: "cancel" };
    default:
      return { ...ask, force: !ask.force };
  }
}
