import type { CommandKind } from "#app/domain/reservations/commands.ts";
import { acceptChange } from "#app/server/ledger/commands/accept-change.ts";
import { announceLateness } from "#app/server/ledger/commands/announce-lateness.ts";
import { book } from "#app/server/ledger/commands/book.ts";
import { change } from "#app/server/ledger/commands/change.ts";
import { changeStatus } from "#app/server/ledger/commands/change-status.ts";
import { close } from "#app/server/ledger/commands/close.ts";
import type { CommandHandler } from "#app/server/ledger/commands/command-handler.ts";
import { enter } from "#app/server/ledger/commands/enter.ts";
import { erase } from "#app/server/ledger/commands/erase.ts";
import { finish } from "#app/server/ledger/commands/finish.ts";
import { markMistake } from "#app/server/ledger/commands/mark-mistake.ts";
import { readLateness } from "#app/server/ledger/commands/read-lateness.ts";
import { refuseChange } from "#app/server/ledger/commands/refuse-change.ts";
import { setCapacity } from "#app/server/ledger/commands/set-capacity.ts";
import { undo } from "#app/server/ledger/commands/undo.ts";

/** Every command and the file that decides it: another one is a line here and in its table of types. */
const handlers: { [Kind in CommandKind]: CommandHandler<Kind> } = {
  book,
  accept: { ...changeStatus },
  refuse: { ...changeStatus },
  cancel: { ...changeStatus },
  restore: { ...changeStatus },
  expire: { ...changeStatus },
  arrive: { ...changeStatus },
  "no-show": { ...changeStatus },
  reinstate: { ...changeStatus },
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
  finish,
};

/** The names of all commands. */
export const commandKinds: readonly string[] = Object.keys(handlers);

/** What decides a command. */
export function handlerOf<Kind extends CommandKind>(command: {
  kind: Kind;
}): (typeof handlers)[Kind] {
  return handlers[command.kind];
}
