import type { CommandKind } from "#app/domain/ledger-command.ts";
import { acceptChange } from "#app/server/reservations/commands/accept-change.ts";
import { act } from "#app/server/reservations/commands/act.ts";
import { announceLateness } from "#app/server/reservations/commands/announce-lateness.ts";
import { book } from "#app/server/reservations/commands/book.ts";
import { change } from "#app/server/reservations/commands/change.ts";
import { close } from "#app/server/reservations/commands/close.ts";
import type { CommandHandler } from "#app/server/reservations/commands/command-handler.ts";
import { enter } from "#app/server/reservations/commands/enter.ts";
import { erase } from "#app/server/reservations/commands/erase.ts";
import { markMistake } from "#app/server/reservations/commands/mark-mistake.ts";
import { readLateness } from "#app/server/reservations/commands/read-lateness.ts";
import { refuseChange } from "#app/server/reservations/commands/refuse-change.ts";
import { setCapacity } from "#app/server/reservations/commands/set-capacity.ts";
import { undo } from "#app/server/reservations/commands/undo.ts";

/** Every command and the file that decides it: another one is a line here and in its table of types. */
const handlers: { [Kind in CommandKind]: CommandHandler<Kind> } = {
  book,
  accept: { ...act },
  refuse: { ...act },
  cancel: { ...act },
  restore: { ...act },
  expire: { ...act },
  arrive: { ...act },
  "no-show": { ...act },
  reinstate: { ...act },
  enter,
  undo,
  "mark-mistake": markMistake,
  "announce-lateness": announceLateness,
  "read-lateness": readLateness,
  change,
  "accept-change": acceptChange,
  "refuse-change": refuseChange,
  erase,
  "set-capacity": setCapacity,
  close,
};

/** What decides a command. */
export function handlerOf<Kind extends CommandKind>(command: {
  kind: Kind;
}): (typeof handlers)[Kind] {
  return handlers[command.kind];
}
