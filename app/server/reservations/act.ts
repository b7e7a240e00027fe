import type { Actor, CommandOutcome } from "#app/domain/ledger-command.ts";
import type { ReservationAct, ReservationCode } from "#app/domain/reservation.ts";
import type { Platform } from "#app/server/context.ts";
import { commandReservation } from "#app/server/reservations/command-reservation.ts";

type Act = {
  act: ReservationAct;
  code: ReservationCode;
  key: string;
  actor: Actor;
  /** Accept although the covers do not suffice. */
  force: boolean;
  /** Told to the diner in the mail about a refusal; `null` for none. */
  reason: string | null;
  /** The version of the reservation that is answered; `null` when none was looked at. */
  expectedVersion: number | null;
};
type ActDeps = Pick<Platform, "env" | "db" | "now">;

/**
 * Accepts, refuses, cancels, restores, expires, or marks a reservation as arrived or no-show.
 * Refused as `not-allowed`, `changed-since`, `over-capacity` (with the covers over), `past`,
 * `not-found`.
 */
export async function actOnReservation(input: Act, deps: ActDeps): Promise<CommandOutcome> {
  const { act, ...command } = input;
  return commandReservation({ ...command, kind: act, at: deps.now }, deps);
}
