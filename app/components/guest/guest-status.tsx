import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import { type StateTone, stateTone } from "#app/components/ui/state-tone.ts";
import {
  cancellationOf,
  type GuestReservation,
} from "#app/domain/reservations/guest-reservation.ts";
import type { PendingReason, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** How a reservation stands; what happened last tells a withdrawn request from a cancelled table. */
type State = Pick<GuestReservation, "status" | "pendingReason"> &
  Partial<Pick<GuestReservation, "lastChange">>;
type StateLook = { word: () => string; shape: MarkShape; tone: StateTone };

type Look = Exclude<ReservationStatus, "pending"> | PendingReason | "withdrawn";

const looks: Record<Look, StateLook> = {
  manual: { word: m.guest_status_pending_manual, shape: "half", tone: "wait" },
  capacity: { word: m.guest_status_pending_capacity, shape: "ring", tone: "wait" },
  confirmed: { word: m.guest_status_confirmed, shape: "check", tone: "good" },
  arrived: { word: m.guest_status_arrived, shape: "disc", tone: "good" },
  refused: { word: m.guest_status_refused, shape: "cross", tone: "stop" },
  cancelled: { word: m.guest_status_cancelled, shape: "bar", tone: "stop" },
  withdrawn: { word: m.guest_status_withdrawn, shape: "bar", tone: "soft" },
  expired: { word: m.guest_status_expired, shape: "bar", tone: "soft" },
  no_show: { word: m.guest_status_no_show, shape: "diamond", tone: "soft" },
};

function lookOf({ status, pendingReason, lastChange }: State): Look {
  if (status === "pending") return pendingReason ?? "manual";
  const isCancelled = status === "cancelled" && lastChange !== undefined;
  const isWithdrawn = isCancelled && cancellationOf({ lastChange }) === "withdrawn";
  return isWithdrawn ? "withdrawn" : status;
}

/** The state of a reservation as a word and a shape. */
export function GuestStatus(state: State) {
  const { word, shape, tone } = looks[lookOf(state)];
  return (
    <p
      className={stateTone({
        tone,
        className: "small-caps flex items-center justify-center gap-2",
      })}
    >
      <Mark shape={shape} className="size-[1em]" />
      {word()}
    </p>
  );
}
