import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import type { StaffAction, StaffIntent } from "#app/domain/reservations/staff-actions.ts";
import type { Platform } from "#app/server/platform.ts";
import { answerChange } from "#app/server/reservations/answer-change.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";
import { undoReservation } from "#app/server/reservations/undo-reservation.ts";

type Taken = StaffAction | "accept-change" | "refuse-change" | "read-lateness" | "undo";
type Asked = Omit<CommandOf<"arrive">, "kind" | "at" | "notify"> & { kind: StaffIntent };

/**
 * Does what staff asks of a reservation: answers it, or what its guest has sent since, or takes back
 * what was done last; `arrivedCovers` is of an arrival alone. Refused as the commands are; an undo that
 * names no version comes too late.
 */
export async function takeStaffAction(
  { kind, arrivedCovers, force, reason, ...named }: Asked,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<Taken>> {
  const { code, key, actor, expectedVersion } = named;
  const envelope = { ...named, at: deps.now, notify: true };
  switch (kind) {
    case "undo":
      if (expectedVersion === null) return { ok: false, reason: "undo-too-late" };
      return undoReservation({ code, key, actor, force, expectedVersion }, deps);
    case "accept-change":
    case "refuse-change":
      return answerChange({ ...named, kind, force, reason }, deps);
    case "late-read":
      return commandReservation({ ...envelope, kind: "read-lateness", notify: false }, deps);
    case "mark-mistake":
      return commandReservation({ ...envelope, kind }, deps);
    case "arrive":
      return commandReservation({ ...envelope, kind, force, reason: null, arrivedCovers }, deps);
    case "no-show":
    case "reinstate":
    case "accept":
    case "restore":
      return commandReservation({ ...envelope, kind, force, reason: null }, deps);
    case "refuse":
    case "cancel":
      return commandReservation({ ...envelope, kind, force, reason }, deps);
  }
}
