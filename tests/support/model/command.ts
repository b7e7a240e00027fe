import type { BookCommand, ReservationCommand } from "#app/domain/reservations/commands.ts";
import { reservationCodeSchema } from "#app/domain/reservations/reservation.ts";
import { giveToLedger } from "#app/server/ledger/rpc-client.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import type { Entry, PointedAsk } from "#tests/support/model/reference/ledger.ts";
import type { Answered, Run, Sent } from "#tests/support/model/run.ts";
import type { NewAsk } from "#tests/support/model/steps.ts";
import { aBooking } from "#tests/support/workers/ledger.ts";
import { anAdmin } from "#tests/support/workers/restaurant.ts";

const nights = ["expire", "arrive", "no-show"];
const guest = { kind: "guest" } as const;

let moments = 0;

/** Noon of the day before, or the night for what happens then; bookings each have their moment. */
function momentOf({ harness }: Run, ask: NewAsk): number {
  if (nights.includes(ask.op)) return harness.night;
  moments += 1;
  return ask.op === "book" ? harness.before + moments : harness.before;
}

function commandFor(
  run: Run,
  { ask, entry, requestedChange, expectedVersion, own, at }: PointedAsk,
  key: string,
): BookCommand | ReservationCommand {
  const { harness } = run;
  const code = run.codes[entry] ?? reservationCodeSchema.parse("222222");
  const envelope = { key, at, actor: anAdmin, notify: true, code, expectedVersion };
  switch (ask.op) {
    case "book": {
      const { time, covers } = harness.table(ask);
      const email = `guest-${ask.mail}@example.test`;
      const phone = ask.phone === null ? null : `+33 6 11 00 00 0${ask.phone}`;
      const proved = own === null ? [] : [run.codes[own] ?? []].flat();
      const booking = { covers, time, key, email, phone, again: ask.again, own: proved };
      return { ...aBooking(booking), at };
    }
    case "change":
      return { ...envelope, kind: "change", person: null, ...harness.table(ask), force: ask.force };
    case "guest-change":
      return {
        ...envelope,
        actor: guest,
        kind: "change",
        person: null,
        ...harness.table(ask),
        force: false,
      };
    case "accept-change":
    case "refuse-change": {
      const table = harness.table(requestedChange ?? { day: "evening", slot: 0, covers: 1 });
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

function entryOf({ reference }: Run, ask: NewAsk): number {
  const count = reference.entries.length;
  return "target" in ask && count > 0 ? ask.target % count : -1;
}

function isByGuest({ op }: NewAsk): boolean {
  return op === "guest-cancel" || op === "guest-change";
}

/** The version that the person who acts has before her; a guest's page tells of none. */
function expectedBy(ask: NewAsk, entry: Entry | undefined): number | null {
  if (!("expected" in ask) || isByGuest(ask) || ask.expected === "none") return null;
  const version = entry?.version ?? 1;
  return ask.expected === "now" ? version : version - 1;
}

/** The command for what is asked, about the reservation that it points at now. */
export function pointed(
  run: Run,
  ask: NewAsk,
  object: number,
  entry = entryOf(run, ask),
  key: string = crypto.randomUUID(),
): Sent {
  const { harness, reference } = run;
  const requestedChange = reference.entries[entry]?.requestedChange ?? null;
  const expectedVersion = expectedBy(ask, reference.entries[entry]);
  const known = reference.entries.length;
  const own = ask.op === "book" && ask.own !== null && known > 0 ? ask.own % known : null;
  const what = { ask, entry, requestedChange, expectedVersion, own, at: momentOf(run, ask) };
  if (ask.op === "set-capacity") {
    const day = harness.day(ask.day);
    const command = {
      kind: "set-capacity",
      key,
      at: harness.before,
      actor: anAdmin,
      notify: true,
      capacity: ask.capacity,
    } as const;
    const send = async (on: number): Promise<Answered> => {
      const outcome = await giveToLedger({ SERVICE_LEDGER: harness.namespace(on) }, day, command);
      return outcome.ok ? { ok: true, capacity: outcome.result.capacity } : outcome;
    };
    return { ...what, key, object, send };
  }
  const command = commandFor(run, what, key);
  const send = (on: number): Promise<Answered> => {
    const deps = { env: { SERVICE_LEDGER: harness.namespace(on) }, db: harness.db };
    if (command.kind !== "book") return commandReservation(command, deps);
    const day = harness.day(ask.op === "book" ? ask.day : "evening");
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
