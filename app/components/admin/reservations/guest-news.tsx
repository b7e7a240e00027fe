import { Mark } from "#app/components/ui/mark.tsx";
import { stateTone } from "#app/components/ui/state-tone.ts";
import type { Placement, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What the guest of a table has sent since, as far as staff has to know of it. */
export type ReportedByGuest = {
  lateMinutes: number | null;
  isLateRead: boolean;
  requestedChange: Placement | null;
};

type GuestNewsProps = Partial<ReportedByGuest> & { status: ReservationStatus };

/** The marks of a line: a change that waits for an answer, a lateness that was announced. */
export function GuestNews({ status, requestedChange, lateMinutes, isLateRead }: GuestNewsProps) {
  const isLate = status === "confirmed" && (lateMinutes ?? null) !== null;
  return (
    <>
      {requestedChange ? <News isNew>{m.change_mark_requested()}</News> : null}
      {isLate ? (
        <News isNew={!isLateRead}>{m.change_mark_late({ minutes: lateMinutes ?? 0 })}</News>
      ) : null}
    </>
  );
}

/** What nobody has answered or read yet stands out; the rest is only told. */
function News({ isNew, children }: { isNew: boolean; children: string }) {
  const className =
    "inline-flex items-center gap-1.5 rounded-soft px-1.5 py-0.5 text-[min(0.9em,4.5vw)] font-medium";
  return (
    <span className={stateTone({ tone: isNew ? "wait" : "soft", isWashed: true, className })}>
      <Mark shape={isNew ? "half" : "ring"} />
      <span>{children}</span>
    </span>
  );
}
