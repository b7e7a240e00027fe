import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import type { StaffAction, StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { undoReservation } from "#app/server/reservations/undo-reservation.ts";

type Asked = Omit<CommandOf<StaffAction>, "kind" | "at" | "notify"> & { kind: StaffIntent };

/**
 * Does what staff asks of a reservation: answers it, or takes back what was done last. Refused as
 * the commands are; an undo that names no version is one that comes too late.
 */
export async function takeStaffAction(
  { kind, ...asked }: Asked,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<StaffAction | "undo">> {
  const { expectedVersion } = asked;
  if (kind !== "undo") {
    return commandReservation({ ...asked, kind, at: deps.now, notify: true }, deps);
  }
  if (expectedVersion === null) return { ok: false, reason: "undo-too-late" };
  const { code, key, actor, force } = asked;
  return undoReservation({ code, key, actor, force, expectedVersion }, deps);
}
