import { RemainingMove } from "#app/components/admin/reservations/remaining-move.tsx";
import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { staffActionLabel } from "#app/components/admin/reservations/staff-action-label.ts";
import { UndoForm } from "#app/components/admin/reservations/undo-form.tsx";
import { useHere } from "#app/components/admin/reservations/use-here.ts";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { type AnsweringAction, answersTo } from "#app/domain/reservations/staff-actions.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { paths } from "#app/paths.ts";

/** A reservation that an answer may be given to. */
export type Actionable = {
  code: string;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  status: ReservationStatus;
  covers: number;
  firstName: string;
  lastName: string;
  over: number;
  version: number;
  /** For how long what was done last may be taken back; `null` when it may not. */
  undoSeconds: number | null;
};

type StaffActionsProps = {
  reservation: Actionable;
  remaining: number | null;
  /** Minted with the page; each form makes its own key of it. */
  requestKey: string;
  /** The half of the book that it stands in. */
  period: AdminPeriod;
  only?: readonly AnsweringAction[];
};

const tones = { accept: "primary", restore: "plain", refuse: "plain", cancel: "danger" } as const;

/** The answers that the state of a reservation allows, each with what it does to the figures. */
export function StaffActions(props: StaffActionsProps) {
  const { reservation, remaining, requestKey, period, only } = props;
  const next = useHere();
  const { code, slug, date, service, status, covers, over, version, undoSeconds } = reservation;
  const action = paths.adminReservation(period, date, service, slug);
  const offered = answersTo(status).filter((staffAction) => !only || only.includes(staffAction));
  return (
    <div className="grid max-w-md grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] items-start gap-x-3 gap-y-2">
      {undoSeconds === null ? null : (
        <UndoForm
          key={version}
          seconds={undoSeconds}
          name={fullName(reservation)}
          {...{ action, next }}
          requestKey={`${requestKey}-${code}-undo`}
          expectedVersion={version}
        />
      )}
      {offered.map((staffAction) => {
        const id = `${code}-${staffAction}`;
        const form = {
          staffAction,
          action,
          next,
          requestKey: `${requestKey}-${id}`,
          expectedVersion: version,
        };
        return (
          <div key={staffAction} className="min-w-0">
            <StaffActionForm
              {...form}
              tone={tones[staffAction]}
              shortcut={staffAction === "accept" ? "a" : undefined}
              describedBy={`${id}-move`}
              label={
                <>
                  <span>{staffActionLabel(staffAction)}</span>
                  <bdi className="sr-only">{` ${fullName(reservation)}`}</bdi>
                </>
              }
            />
            <RemainingMove
              id={`${id}-move`}
              {...{ staffAction, status, covers, remaining, over }}
            />
          </div>
        );
      })}
    </div>
  );
}
