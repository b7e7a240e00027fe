import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import { readUndoable } from "#app/server/db/undoable.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation, lookUp } from "#app/server/reservations/command-reservation.ts";

type Asked = Pick<CommandOf<"undo">, "code" | "key" | "actor" | "force"> & {
  expectedVersion: number;
};

/**
 * Takes back the version of a reservation that is named, within 20 seconds; the mails that it owes
 * are withdrawn. Refused as `undo-too-late`, `over-capacity` unless forced, and as any command is.
 */
export async function undoReservation(
  asked: Asked,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<"undo">> {
  const { db, now } = deps;
  const { code, expectedVersion: version } = asked;
  const found = await lookUp(async () => {
    const [kept] = await readUndoable(db, [{ code, version }]);
    return kept?.before ?? findReservation(db, code);
  });
  if (!found.ok) return found;
  if (!found.row) return { ok: false, reason: "not-found" };
  const { date, service, time, covers } = found.row;
  const placement = { date, service, time, covers };
  return commandReservation({ ...asked, kind: "undo", at: now, notify: false, placement }, deps);
}
