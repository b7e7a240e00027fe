import type { CommandKind, CommandOf } from "#app/domain/reservations/commands.ts";
import type { FingerprintedCommand } from "#app/server/ledger/changeset.ts";
import type { CommandHandler } from "#app/server/ledger/commands/command-handler.ts";
import { handlerOf } from "#app/server/ledger/handlers.ts";
import {
  type CommandReads,
  type ServiceDayKey,
  type SnapshotQuery,
  serviceDayKey,
} from "#app/server/ledger/snapshot.ts";

function readsOf<Kind extends CommandKind>(
  command: CommandOf<Kind>,
  own: ServiceDayKey,
): CommandReads {
  const handler: CommandHandler<Kind> = handlerOf<Kind>(command);
  return handler.reads(command, own);
}

/** The service days among these, each once. */
function distinct(days: readonly ServiceDayKey[]): ServiceDayKey[] {
  const byName = days.map(({ date, service }): [string, ServiceDayKey] => {
    return [serviceDayKey({ date, service }), { date, service }];
  });
  return [...new Map(byName).values()];
}

/** What a group of commands is decided on: the ledger's own day in any case. */
export function snapshotQueryOf(
  group: readonly FingerprintedCommand[],
  own: ServiceDayKey,
): SnapshotQuery {
  const reads = group.map(({ command }) => readsOf(command, own));
  return {
    days: distinct([own, ...reads.map(({ to }) => to)]),
    codes: reads.flatMap(({ code }) => code ?? []),
    keys: group.map(({ command }) => command.key),
    undone: reads.flatMap(({ undo }) => undo ?? []),
    ...(reads.some(({ standing }) => standing) ? { standingOn: own } : {}),
  };
}
