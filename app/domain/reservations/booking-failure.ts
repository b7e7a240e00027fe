import type { LedgerRefusal, RefusalOf } from "#app/domain/reservations/commands.ts";
import type { StandingTable } from "#app/domain/reservations/standing-table.ts";

/** Why a table that was asked for is not the diner's. */
export type BookingFailure = (RefusalOf<"book"> | LedgerRefusal)["reason"];

/** Why a form that is right was not taken: no ledger was asked. */
export type Unsent = "bad-key" | "trap-filled" | "too-many";

/** What stands between a form and its table; all `null` where its fields are wrong. */
export type BookingObstacle = {
  failure: BookingFailure | null;
  unsent: Unsent | null;
  /** The table that a second booking was measured by, for who made it. */
  standing: StandingTable | null;
};

/** Whether the table itself cannot be had: then others are looked for. */
export function isTableGone(failure: BookingFailure | null): boolean {
  switch (failure) {
    case null:
    case "unavailable":
    case "failed":
    case "key-reused":
    case "duplicate":
      return false;
    default:
      return true;
  }
}

/** Whether nobody knows what became of a form: sent again as it is, its key tells. */
export function isUncertain(failure: BookingFailure | null): boolean {
  return failure === "unavailable" || failure === "failed";
}

/** Whether the key of a form has had its turn, so that the form needs another one. */
export function isKeySpent({ failure, unsent }: BookingObstacle): boolean {
  return failure === "key-reused" || failure === "duplicate" || unsent === "bad-key";
}
