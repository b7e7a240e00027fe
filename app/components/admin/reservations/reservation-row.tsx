import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DietaryMark } from "#app/components/admin/reservations/dietary-mark.tsx";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import type { Actionable } from "#app/components/admin/reservations/staff-actions.tsx";
import { StatusMark } from "#app/components/admin/reservations/status-mark.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import type { PendingReason } from "#app/domain/reservations/reservation.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

export type RowReservation = Actionable & {
  time: ClockTime;
  pendingReason: PendingReason | null;
  late?: boolean;
  phone: ShownPhone | null;
  note: string | null;
  dietaryNote: string | null;
};

type ReservationRowProps = {
  period: AdminPeriod;
  reservation: RowReservation;
  /** Said above the name where the list is not of one slot: the date, the service, the time. */
  when?: ReactNode;
  /** The answers that may be given. */
  children?: ReactNode;
};

/** A reservation in a list: covers, name, state, telephone, note, and what can be answered. */
export function ReservationRow({ period, reservation, when, children }: ReservationRowProps) {
  const { code, slug, date, service, covers, phone, note, dietaryNote } = reservation;
  return (
    <li
      id={code}
      data-party
      className="grid grid-cols-[min(2.25rem,12vw)_minmax(0,1fr)] gap-x-[min(0.75rem,3vw)] gap-y-1 border-b border-line py-2 md:grid-cols-[2.5rem_minmax(0,1.1fr)_minmax(0,1fr)] md:gap-x-5"
    >
      <p className="text-right text-[min(1.6em,9vw)] leading-tight font-semibold">
        <span>{covers}</span>
        <span className="sr-only">{` ${m.admin_covers()}`}</span>
      </p>
      <div className="min-w-0">
        {when}
        <p className="flex flex-wrap items-center gap-x-4">
          <Link
            to={paths.adminReservation(period, date, service, slug)}
            discover="none"
            data-opens
            className="inline-flex min-h-target max-w-full items-center font-medium underline decoration-line wrap-anywhere hover:decoration-ink"
          >
            <bdi>{personLabel(reservation)}</bdi>
          </Link>
          <StatusMark {...reservation} />
          {phone === null ? null : <PhoneLink phone={phone} />}
        </p>
        {dietaryNote === null ? null : <DietaryMark words={dietaryNote} />}
        {note === null ? null : (
          <p dir="auto" className="pb-1 whitespace-pre-line wrap-anywhere text-soft">
            {note}
          </p>
        )}
      </div>
      <div className="col-start-2 min-w-0 md:col-start-auto">{children}</div>
    </li>
  );
}
