import type { CommandOf, Outcome } from "#app/domain/reservations/commands.ts";
import { findRequestedChange } from "#app/server/db/reservation-events.ts";
import { findReservation } from "#app/server/db/reservations.ts";
import type { Platform } from "#app/server/platform.ts";
import { commandReservation, lookUp } from "#app/server/reservations/command-reservation.ts";

type Resolution = "accept-change" | "refuse-change";
type Asked = Pick<
  CommandOf<Resolution>,
  "kind" | "code" | "key" | "actor" | "force" | "reason" | "expectedVersion"
>;

/**
 * Answers the change that a guest waits for: the one of the version that staff saw, or else the
 * present one. Refused as `not-allowed` where none waits, as `over-capacity` and `closed` unless it is
 * forced, and as any command is.
 */
export async function answerChange(
  asked: Asked,
  deps: Pick<Platform, "env" | "db" | "now">,
): Promise<Outcome<Resolution>> {
  const { db, now } = deps;
  const { code, expectedVersion } = asked;
  const found = await lookUp(async () => {
    const reservation = await findReservation(db, code);
    if (!reservation || expectedVersion === null) return { reservation, event: reservation };
    // By its event the same form names the same change again, when that is answered long since.
    return { reservation, event: await findRequestedChange(db, code, expectedVersion) };
  });
  if (!found.ok) return found;
  const { reservation, event } = found.row;
  if (!reservation) return { ok: false, reason: "not-found" };
  const requestedChange = event?.requestedChange;
  if (!requestedChange) return { ok: false, reason: "not-allowed", status: reservation.status };
  return commandReservation({ ...asked, requestedChange, notify: true, at: now }, deps);
}
