import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import type { PendingReason, ReservationStatus } from "#app/domain/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

type State = { status: ReservationStatus; pendingReason: PendingReason | null };
type StateLook = { word: () => string; shape: MarkShape; colour: string };

const looks: Record<Exclude<ReservationStatus, "pending"> | PendingReason, StateLook> = {
  manual: { word: m.guest_status_pending_manual, shape: "half", colour: "text-wait" },
  capacity: { word: m.guest_status_pending_capacity, shape: "ring", colour: "text-wait" },
  confirmed: { word: m.guest_status_confirmed, shape: "check", colour: "text-good" },
  arrived: { word: m.guest_status_arrived, shape: "disc", colour: "text-good" },
  refused: { word: m.guest_status_refused, shape: "cross", colour: "text-stop" },
  cancelled: { word: m.guest_status_cancelled, shape: "bar", colour: "text-stop" },
  expired: { word: m.guest_status_expired, shape: "bar", colour: "text-soft" },
  no_show: { word: m.guest_status_no_show, shape: "diamond", colour: "text-soft" },
};

/** The state of a reservation as a word and a shape. */
export function GuestStatus({ status, pendingReason }: State) {
  const { word, shape, colour } =
    looks[status === "pending" ? (pendingReason ?? "manual") : status];
  return (
    <p className={`small-caps flex items-center justify-center gap-2 ${colour}`}>
      <Mark shape={shape} className="size-[1em]" />
      {word()}
    </p>
  );
}
