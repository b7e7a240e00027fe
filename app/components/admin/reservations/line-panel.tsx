import { ActionEffect } from "#app/components/admin/reservations/action-effect.tsx";
import { LineButton } from "#app/components/admin/reservations/line-button.tsx";
import type { LineReservation } from "#app/components/admin/reservations/reservation-line.tsx";
import { staffActionLabel } from "#app/components/admin/reservations/staff-action-label.ts";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { controlClasses } from "#app/components/ui/field-frame.tsx";
import { TextLink } from "#app/components/ui/text-link.tsx";
import { adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { mayArriveInPart } from "#app/domain/reservations/next-actions.ts";
import type { StaffAction } from "#app/domain/reservations/staff-actions.ts";
import { staffEditOf } from "#app/domain/reservations/staff-edit.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type LinePanelProps = {
  reservation: LineReservation;
  /** The actions that are behind “more”. */
  others: readonly StaffAction[];
  today: CalendarDate;
  requestKey: string;
};

/** What stands behind “more” on a line: the rarer actions with what they do, and ways on. */
export function LinePanel({ reservation, others, today, requestKey }: LinePanelProps) {
  const { code, slug, date, service, covers, phone } = reservation;
  const period = adminPeriod(date, today);
  const hasEmail = reservation.hasEmail && period === "upcoming";
  return (
    <div className="flex basis-full flex-wrap items-start gap-x-3 gap-y-2 pt-1 pb-3 sm:pl-10 print:hidden">
      {others.includes("refuse") ? (
        <div className="min-w-0 grow basis-56">
          <label htmlFor={`${code}-reason`} className="block text-[0.85em]">
            {m.admin_reason_optional()}
          </label>
          <textarea
            id={`${code}-reason`}
            name="reason"
            dir="auto"
            rows={1}
            maxLength={500}
            className={controlClasses}
          />
        </div>
      ) : null}
      {mayArriveInPart(reservation, today) ? (
        <div className="flex flex-wrap items-end gap-2">
          <div>
            <label htmlFor={`${code}-arrived`} className="block text-[0.85em]">
              {m.admin_arrived_covers()}
            </label>
            <input
              id={`${code}-arrived`}
              name="arrivedCovers"
              type="number"
              inputMode="numeric"
              min={1}
              max={covers}
              defaultValue={covers}
              className={controlClasses}
            />
          </div>
          <LineButton intent="arrive" requestKey={requestKey} tone="plain">
            <span>{m.admin_arrive_part()}</span>
          </LineButton>
        </div>
      ) : null}
      {others.map((staffAction) => (
        <div key={staffAction} className="min-w-0 space-y-0.5">
          <LineButton
            intent={staffAction}
            requestKey={requestKey}
            tone={staffAction === "cancel" ? "danger" : "plain"}
            describedBy={`${code}-${staffAction}`}
            isAlone={staffAction !== "refuse"}
            shortcut={staffAction === "no-show" ? "x" : undefined}
          >
            <span>{staffActionLabel(staffAction)}</span>
          </LineButton>
          <ActionEffect
            id={`${code}-${staffAction}`}
            staffAction={staffAction}
            reservation={{ ...reservation, hasEmail }}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-x-5">
        {phone === null ? null : <PhoneLink phone={phone} className="sm:hidden" />}
        {staffEditOf(reservation, today) === "nothing" ? null : (
          <TextLink to={paths.editReservation(period, date, service, slug)}>
            {m.edit_link()}
          </TextLink>
        )}
        <TextLink to={paths.adminReservation(period, date, service, slug)} discover="none">
          {m.admin_open_reservation()}
        </TextLink>
      </div>
    </div>
  );
}
