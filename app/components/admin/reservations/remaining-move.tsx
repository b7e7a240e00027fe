import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { coversTaken, type StaffAction } from "#app/domain/reservations/staff-actions.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { signedNumber } from "#app/i18n/signed-number.ts";

type RemainingMoveProps = {
  id: string;
  staffAction: StaffAction;
  status: ReservationStatus;
  covers: number;
  /** `null` where no capacity is set: then nothing moves that could be told. */
  remaining: number | null;
  /** By how many covers the table would be too many in its service or slot. */
  over: number;
  className?: string;
};

/** What an answer would do to the remaining covers, before it is given. */
export function RemainingMove({
  id,
  staffAction,
  status,
  covers,
  remaining,
  over,
  className = "mt-1 flex flex-wrap gap-x-2 text-[0.9em]",
}: RemainingMoveProps) {
  if (remaining === null) return null;
  const taken = coversTaken(status, staffAction, covers);
  if (taken === 0) return null;
  const isOver = taken > 0 && over > 0;
  const [before, after] = [signedNumber(remaining), signedNumber(remaining - taken)];
  return (
    <p id={id} className={`text-soft ${className}`}>
      <span>{m.admin_remaining_move({ before, after })}</span>
      {isOver ? <strong className="text-stop">{m.admin_too_many({ count: over })}</strong> : null}
    </p>
  );
}
