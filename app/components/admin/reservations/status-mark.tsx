import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import { type StateTone, stateTone } from "#app/components/ui/state-tone.ts";
import type { PendingReason, ReservationStatus } from "#app/domain/reservations/reservation.ts";

const looks = {
  pending: { shape: "half", tone: "wait" },
  confirmed: { shape: "disc", tone: "good" },
  arrived: { shape: "check", tone: "good" },
  refused: { shape: "cross", tone: "stop" },
  cancelled: { shape: "bar", tone: "stop" },
  expired: { shape: "ring", tone: "soft" },
  no_show: { shape: "diamond", tone: "stop" },
} as const satisfies Record<ReservationStatus, { shape: MarkShape; tone: StateTone }>;

type StatusMarkProps = {
  status: ReservationStatus;
  pendingReason?: PendingReason | null;
  late?: boolean;
};

/** The state of a reservation as a word, a shape and a colour. */
export function StatusMark(told: StatusMarkProps) {
  const { shape, tone } = looks[told.status];
  return (
    <span
      data-status={told.status}
      className={stateTone({
        tone,
        isWashed: true,
        className:
          "inline-flex items-center gap-1.5 rounded-soft px-1.5 py-0.5 text-[min(0.9em,4.5vw)] font-medium",
      })}
    >
      <Mark shape={shape} />
      <span>{statusLabel(told)}</span>
    </span>
  );
}
