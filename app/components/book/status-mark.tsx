import { statusWords } from "#app/components/book/status-words.ts";
import { Mark, type MarkShape } from "#app/components/ui/mark.tsx";
import type { PendingReason, ReservationStatus } from "#app/domain/reservation.ts";

const looks = {
  pending: { shape: "half", colour: "bg-wait-wash text-wait" },
  confirmed: { shape: "disc", colour: "bg-good-wash text-good" },
  arrived: { shape: "check", colour: "bg-good-wash text-good" },
  refused: { shape: "cross", colour: "bg-stop-wash text-stop" },
  cancelled: { shape: "bar", colour: "bg-stop-wash text-stop" },
  expired: { shape: "ring", colour: "text-soft" },
  no_show: { shape: "diamond", colour: "bg-stop-wash text-stop" },
} as const satisfies Record<ReservationStatus, { shape: MarkShape; colour: string }>;

type StatusMarkProps = {
  status: ReservationStatus;
  pendingReason?: PendingReason | null;
  late?: boolean;
};

/** The state of a reservation as a word, a shape and a colour. */
export function StatusMark(told: StatusMarkProps) {
  const { shape, colour } = looks[told.status];
  return (
    <span
      data-status={told.status}
      className={`inline-flex items-center gap-1.5 rounded-soft px-1.5 py-0.5 text-[min(0.9em,4.5vw)] font-medium ${colour}`}
    >
      <Mark shape={shape} />
      <span>{statusWords(told)}</span>
    </span>
  );
}
