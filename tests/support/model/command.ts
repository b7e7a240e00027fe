import type { BookCommand, ReservationCommand } from "#app/domain/ledger-command.ts";
import { reservationCodeSchema } from "#app/domain/reservation.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { giveToLedger } from "#app/server/reservations/ledger.ts";
import { aBooking } from "#tests/support/ledger.ts";
import type { Entry, PointedAsk } from "#tests/support/model/book.ts";
import type { Answered, Play, Sent } from "#tests/support/model/play.ts";
import type { NewAsk } from "#tests/support/model/steps.ts";
import { anAdmin } from "#tests/support/restaurant.ts";

const nights = ["expire", "arrive", "no-show"];
const guest = { kind: "guest" } as const;

let moments = 0;

/** Noon of the day before, or the night for what happens then; bookings each have their moment. */
function momentOf({ stage }: Play, ask: NewAsk): number {
  if (nights.includes(ask.op)) return stage.night;
  moments += 1;
  return ask.op === "book" ? stage.before + moments : stage.before;
}

function commandFor(
  play: Play,
  { ask, entry, requestedChange, expectedVersion, own, at }: PointedAsk,
  key: string,
): BookCommand | ReservationCommand {
  const { stage } = play;
  const code = play.codes[entry] ?? reservationCodeSchema.parse("222222");
  const envelope = { key, at, actor: anAdmin, notify: true, code, expectedVersion };
  switch (ask.op) {
    case "book": {
      const { time, covers } = stage.table(ask);
      const email = `guest-${ask.mail}@example.test`;
      const phone = ask.phone === null ? null : `+33 6 11 00 00 0${ask.phone}`;
      const proved = own === null ? [] : [play.codes[own] ?? []].flat();
      const booking = { covers, time, key, email, phone, again: ask.again, own: proved };
      return { ...aBooking(booking), at };
    }
    case "change":
      return { ...envelope, kind: "change", person: null, ...stage.table(ask), force: ask.force };
    case "guest-change":
      return {
        ...envelope,
        actor: guest,
        kind: "change",
        person: null,
        ...stage.table(ask),
        force: false,
      };
    case "accept-change":
    case "refuse-change": {
      const table = stage.table(requestedChange ?? { day: "evening", slot: 0, covers: 1 });
      return { ...envelope, kind: ask.op, requestedChange: table, force: ask.force, reason: null };
    }
    case "erase":
      return { ...envelope, kind: "erase" };
    case "guest-cancel":
      return {
        ...envelope,
        actor: guest,
        kind: "cancel",
        force: false,
        reason: null,
      };
    case "set-capacity":
      throw new Error("No command for a reservation.");
    default:
      return { ...envelope, kind: ask.op, force: ask.force, reason: null, arrivedCovers: null };
  }
}

function entryOf({ book }: Play, ask: NewAsk): number {
  const count = book.entries.length;
  return "target" in ask && count > 0 ? ask.target % count : -1;
}

function isByGuest({ op }: NewAsk): boolean {
  return op === "guest-cancel" || op === "guest-change";
}

/** The version that the person who acts has before her; a guest's page tells of none. */
function seenBy(ask: NewAsk, entry: Entry | undefined): number | null {
  if (!("seen" in ask) || isByGuest(ask) || ask.seen === "none") return null;
  const version = entry?.version ?? 1;
  return ask.seen === "now" ? version : version - 1;
}

/** The command for what is asked, about the reservation that it points at now. */
export function pointed(
  play: Play,
  ask: NewAsk,
  object: number,
  entry = entryOf(play, ask),
  key: string = crypto.randomUUID(),
): Sent {
  const { stage, book } = play;
  const requestedChange = book.entries[entry]?.requestedChange ?? null;
  const expectedVersion = seenBy(ask, book.entries[entry]);
  const known = book.entries.length;
  const own = ask.op === "book" && ask.own !== null && known > 0 ? ask.own % known : null;
  const what = { ask, entry, requestedChange, expectedVersion, own, at: momentOf(play, ask) };
  if (ask.op === "set-capacity") {
    const day = stage.day(ask.day);
    const command = {
      kind: "set-capacity",
      key,
      at: stage.before,
      actor: anAdmin,
      notify: true,
      capacity: ask.capacity,
    } as const;
    const send = async (on: number): Promise<Answered> => {
      const outcome = await giveToLedger({ SERVICE_LEDGER: stage.namespace(on) }, day, command);
      return outcome.ok ? { ok: true, capacity: outcome.answer.capacity } : outcome;
    };
    return { ...what, key, object, send };
  }
  const command = commandFor(play, what, key);
  const send = (on: number): Promise<Answered> => {
    const deps = { env: { SERVICE_LEDGER: stage.namespace(on) }, db: stage.db };
    if (command.kind !== "book") return commandReservation(command, deps);
    const day = stage.day(ask.op === "book" ? ask.day : "evening");
    return giveToLedger(deps.env, day, command);
  };
  return { ...what, key, object, send };
}

/** The same command in another form; `null` where it has but one. */
export function otherwise(ask: NewAsk): NewAsk | null {
  switch (ask.op) {
    case "book":
    case "change":
    case "guest-change":
      return { ...ask, covers: (ask.covers % 6) + 1 };
    case "set-capacity":
      return { ...ask, capacity: ask.capacity === 5 ? 6 : 5 };
    case "erase":
      return null;
    case "guest-cancel":
      return { ...ask, op: "cancel" };
    default:
      return { ...ask, force: !ask.force };
  }
}
