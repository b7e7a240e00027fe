import { StaffActionForm } from "#app/components/admin/reservations/staff-action-form.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { ReservationMarks, ReservationStatus } from "#app/domain/reservations/reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";

export type LateReservation = Pick<
  ReservationMarks,
  "lateMinutes" | "lateSaidBy" | "isLateRead"
> & {
  status: ReservationStatus;
  code: string;
  version: number;
};

type AnnouncedLatenessProps = {
  reservation: LateReservation;
  /** The reservation's own page. */
  action: string;
  requestKey: string;
};

/** How late a party has said to come, by whom, and that it was read; nothing where it is on time. */
export function AnnouncedLateness({ reservation, action, requestKey }: AnnouncedLatenessProps) {
  const { lateMinutes: minutes, lateSaidBy, isLateRead, status, code, version } = reservation;
  if (minutes === null || status !== "confirmed") return null;
  return (
    <Notice
      tone={isLateRead ? "plain" : "wait"}
      className="flex flex-wrap items-center justify-between gap-3"
    >
      <p className="font-medium">
        <span>
          {lateSaidBy === "guest"
            ? m.change_late_by_guest({ minutes })
            : m.change_late_by_staff({ minutes })}
        </span>
        {isLateRead && lateSaidBy === "guest" ? (
          <span className="font-normal text-soft">{` ${m.change_late_read()}`}</span>
        ) : null}
      </p>
      {isLateRead ? null : (
        <StaffActionForm
          staffAction="late-read"
          action={action}
          next={action}
          requestKey={`${requestKey}-${code}-late`}
          expectedVersion={version}
          label={m.change_late_mark_read()}
        />
      )}
    </Notice>
  );
}
