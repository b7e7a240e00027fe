import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import type { StaffAction, StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import type { Platform } from "#app/server/platform.ts";
import { answerChange } from "#app/server/reservations/answer-change.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { undoReservation } from "#app/server/reservations/undo-reservation.ts";

type Taken = StaffAction | "accept-change" | "refuse-change" | "read-lateness" | "undo";
type Asked = Omit<CommandOf<StaffAction>, "kind" | "at" | "notify"> & { kind: StaffIntent };

/**
 * Does what staff asks of a reservation: answers it, or what its guest has sent since, or takes back
 * what was done last. Refused as the commands are; an undo that names no version comes too late.
 */
export async function takeStaffAction(
  { kind, ...asked }: Asked,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<Taken>> {
  const { code, key, actor, force, expectedVersion } = asked;
  switch (kind) {
    case "accept-change":
    case "refuse-change":
      return answerChange({ ...asked, kind }, deps);
    case "late-read": {
      const envelope = { code, key, actor, expectedVersion, notify: false, at: deps.now };
      return commandReservation({ kind: "read-lateness", ...envelope }, deps);
    }
    case "undo":
      if (expectedVersion === null) return { ok: false, reason: "undo-too-late" };
      return undoReservation({ code, key, actor, force, expectedVersion }, deps);
    default:
      return commandReservation({ ...asked, kind, at: deps.now, notify: true }, deps);
  }
}
