import type { ReactNode } from "react";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import {
  ReservationRow,
  type RowReservation,
} from "#app/components/admin/reservations/reservation-row.tsx";
import { SectionHeading } from "#app/components/ui/section-heading.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import { timeOfDay } from "#app/i18n/format.ts";

type SlotListProps<Row> = {
  title: string;
  period: AdminPeriod;
  rows: readonly Row[];
  /** The answers beside a row. */
  staffActions: (row: Row) => ReactNode;
};

/** A part of a service's list, slot by slot. Nothing when it is empty. */
export function SlotList<Row extends RowReservation>(props: SlotListProps<Row>) {
  const { title, period, rows, staffActions } = props;
  if (rows.length === 0) return null;
  const times = [...new Set(rows.map((row) => row.time))];
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      {times.map((time) => {
        const arriving = rows.filter((row) => row.time === time);
        const covers = arriving.reduce((sum, row) => sum + row.covers, 0);
        return (
          <div key={time}>
            <h3 className="flex gap-x-3 pt-3 pb-1 text-[1.05em]">
              <span>{timeOfDay(time)}</span>
              <span className="font-normal text-soft">{partyLabel(covers)}</span>
            </h3>
            <ul>
              {arriving.map((row) => (
                <ReservationRow key={row.code} period={period} reservation={row}>
                  {staffActions(row)}
                </ReservationRow>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
