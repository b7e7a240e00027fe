import { cx } from "class-variance-authority";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import { type StateTone, stateTone } from "#app/components/ui/state-tone.ts";
import {
  type PendingReason,
  type Placement,
  partlyArrived,
  type ReservationStatus,
} from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

export type StateOnLine = {
  status: ReservationStatus;
  pendingReason: PendingReason | null;
  /** Cancelled after the deadline for it. */
  late: boolean;
  covers: number;
  arrivedCovers: number | null;
  /** For how long it is awaited, once that is late, and how late it has said to be. */
  minutesLate: number | null;
  lateMinutes: number | null;
  /** Whether staff has read that it will be late. */
  isLateRead: boolean;
  /** The change that its guest waits for. */
  requestedChange: Placement | null;
  isMistake: boolean;
};

type Look = { shape: MarkShape; tone: StateTone; label: string };

const looks = {
  pending: { shape: "half", tone: "wait" },
  confirmed: { shape: "disc", tone: "good" },
  arrived: { shape: "check", tone: "soft" },
  refused: { shape: "cross", tone: "soft" },
  cancelled: { shape: "bar", tone: "soft" },
  expired: { shape: "ring", tone: "soft" },
  no_show: { shape: "diamond", tone: "soft" },
} as const satisfies Record<ReservationStatus, { shape: MarkShape; tone: StateTone }>;

function lookOf(state: StateOnLine): Look {
  const { status, covers, arrivedCovers, minutesLate, lateMinutes, isMistake } = state;
  const { requestedChange, isLateRead } = state;
  if (requestedChange) return { shape: "half", tone: "wait", label: m.change_mark_requested() };
  const arrived = status === "arrived" ? partlyArrived(arrivedCovers, covers) : null;
  if (isMistake) return { shape: "bar", tone: "soft", label: m.admin_status_mistake() };
  if (arrived !== null) {
    return { shape: "half", tone: "good", label: m.admin_arrived_part({ arrived, covers }) };
  }
  if (minutesLate !== null) {
    return { shape: "dots", tone: "wait", label: m.admin_late({ minutes: minutesLate }) };
  }
  if (status === "confirmed" && lateMinutes !== null) {
    const tone = isLateRead ? "soft" : "wait";
    return { shape: "dots", tone, label: m.change_mark_late({ minutes: lateMinutes }) };
  }
  return { ...looks[status], label: statusLabel(state) };
}

/** The state of a reservation on its line; on a phone what is normal is heard, not seen, nor on paper. */
export function LineState(state: StateOnLine) {
  const { shape, tone, label } = lookOf(state);
  // On a phone requests stand under their own head, and who is awaited is what a list is of.
  const isNormal = state.status === "pending" || (state.status === "confirmed" && tone === "good");
  return (
    <p
      data-status={state.status}
      className={stateTone({
        tone,
        className: cx(
          "flex items-baseline gap-1.5 text-[0.85em] leading-tight font-medium",
          isNormal && "max-sm:sr-only print:sr-only",
        ),
      })}
    >
      <Mark shape={shape} />
      <span>{label}</span>
    </p>
  );
}
