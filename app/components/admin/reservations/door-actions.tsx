import { ActionEffect } from "#app/components/admin/reservations/action-effect.tsx";
import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { staffActionLabel } from "#app/components/admin/reservations/staff-action-label.ts";
import type { Actionable } from "#app/components/admin/reservations/staff-actions.tsx";
import { nextActions } from "#app/domain/reservations/next-actions.ts";
import type { ReservationSource } from "#app/domain/reservations/reservation.ts";
import { isAnswer } from "#app/domain/reservations/staff-actions.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";

type DoorActionsProps = {
  reservation: Actionable & {
    source: ReservationSource;
    arrivedCovers: number | null;
    isMistake: boolean;
    email: string | null;
  };
  today: CalendarDate;
  /** The reservation's own page. */
  action: string;
  requestKey: string;
};

/** On a reservation's own page: who has come, who has not, and the way back from both. */
export function DoorActions({ reservation, today, action, requestKey }: DoorActionsProps) {
  const { code, version, status, covers, email } = reservation;
  const { likeliest, others } = nextActions(reservation, today);
  const offered = [likeliest, ...others].filter((each) => each !== null && !isAnswer(each));
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 empty:hidden">
      {offered.map((staffAction) =>
        staffAction === null ? null : (
          <div key={staffAction} className="min-w-0">
            <StaffActionForm
              {...{ staffAction, action }}
              next={action}
              requestKey={`${requestKey}-${code}-${staffAction}`}
              expectedVersion={version}
              describedBy={`${code}-${staffAction}-effect`}
              label={<span>{staffActionLabel(staffAction)}</span>}
            />
            <ActionEffect
              id={`${code}-${staffAction}-effect`}
              staffAction={staffAction}
              reservation={{ status, covers, hasEmail: email !== null }}
            />
          </div>
        ),
      )}
    </div>
  );
}
