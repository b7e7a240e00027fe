import type { Answer, StaffIntent } from "#app/domain/answer.ts";
import type { CommandOf, Outcome } from "#app/domain/ledger-command.ts";
import type { Platform } from "#app/server/context.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { undoReservation } from "#app/server/reservations/undo-reservation.ts";

type Asked = Omit<CommandOf<Answer>, "kind" | "at" | "notify"> & { kind: StaffIntent };

/**
 * Does what staff asks of a reservation: answers it, or takes back what was done last. Refused as
 * the commands are; an undo that names no version is one that comes too late.
 */
export async function actOnReservation(
  { kind, ...asked }: Asked,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<Answer | "undo">> {
  const { expectedVersion } = asked;
  if (kind !== "undo") {
    return commandReservation({ ...asked, kind, at: deps.now, notify: true }, deps);
  }
  if (expectedVersion === null) return { ok: false, reason: "undo-too-late" };
  const { code, key, actor, force } = asked;
  return undoReservation({ code, key, actor, force, expectedVersion }, deps);
}
