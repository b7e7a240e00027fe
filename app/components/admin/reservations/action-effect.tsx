import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { coversTaken, isAnswer, type StaffAction } from "#app/domain/reservations/staff-actions.ts";
import { m } from "#app/i18n/compiled/messages.js";

type ActionEffectProps = {
  id: string;
  staffAction: StaffAction;
  reservation: { status: ReservationStatus; covers: number; hasEmail: boolean };
};

/** What an action gives back or takes, and whether a mail goes out, said before it is taken. */
export function ActionEffect({ id, staffAction, reservation }: ActionEffectProps) {
  const { status, covers, hasEmail } = reservation;
  const taken = coversTaken(status, staffAction, covers);
  const isMailed = hasEmail && isAnswer(staffAction);
  const parts = [
    taken < 0 ? m.admin_effect_gives_back({ count: -taken }) : null,
    taken > 0 ? m.admin_effect_takes({ count: taken }) : null,
    isMailed ? m.admin_effect_mail() : m.admin_effect_no_mail(),
  ];
  return (
    <p id={id} className="text-[0.85em] leading-tight text-soft">
      {parts.filter((part) => part !== null).join(", ")}
    </p>
  );
}
