import { useEffect, useRef } from "react";
import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { staffActionLabel } from "#app/components/admin/reservations/staff-action-label.ts";
import { statusLabel } from "#app/components/admin/reservations/status-label.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { PendingReason, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { allowsStaffAction } from "#app/domain/reservations/staff-actions.ts";
import type { KeptStaffAction } from "#app/forms/kept-staff-action.ts";
import { m } from "#app/i18n/compiled/messages.js";

type GivenBackActionProps = {
  givenBack: KeptStaffAction;
  reservation: { status: ReservationStatus; pendingReason: PendingReason | null };
  /** The form as this page would send it now. */
  form: { action: string; requestKey: string; next: string; expectedVersion: number };
};

/**
 * An answer that was sent when its session had ended, offered again and never sent by itself. A
 * refusal with words is offered where its words are, in the form of the refusal.
 */
export function GivenBackAction({ givenBack, reservation, form }: GivenBackActionProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const { staffAction, reason } = givenBack;
  const isOpen = staffAction !== null && allowsStaffAction(reservation.status, staffAction);
  const isInItsForm = isOpen && staffAction === "refuse" && reason !== null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript what is given back has to be found.
    <div ref={notice} role="alert" tabIndex={-1} autoFocus>
      <Notice tone="wait" className="space-y-3">
        {isInItsForm ? <p>{m.admin_given_back_refusal()}</p> : null}
        {isOpen && !isInItsForm ? <p>{m.admin_given_back()}</p> : null}
        {isOpen ? null : <p>{closedMessage(givenBack, reservation)}</p>}
        {reason && !isInItsForm ? (
          <p>
            <span className="mr-[0.3em]">{m.admin_given_back_reason()}</span>
            <q dir="auto" className="whitespace-pre-line wrap-anywhere">
              {reason}
            </q>
          </p>
        ) : null}
        {isOpen && !isInItsForm ? (
          <StaffActionForm
            {...form}
            {...{ staffAction, reason }}
            label={staffActionLabel(staffAction)}
          />
        ) : null}
      </Notice>
    </div>
  );
}

function closedMessage(
  { staffAction }: KeptStaffAction,
  reservation: GivenBackActionProps["reservation"],
): string {
  if (staffAction === null) return m.admin_given_back_unknown();
  return m.admin_given_back_moved({ status: statusLabel(reservation) });
}
