import type { ReactNode } from "react";
import { EntryAtSlot } from "#app/components/admin/reservations/entry-at-slot.tsx";
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
  /** Whether one more may be entered at each slot. */
  hasEntry?: boolean;
};

/** A part of a service's list, slot by slot. Nothing when it is empty. */
export function SlotList<Row extends RowReservation>(props: SlotListProps<Row>) {
  const { title, period, rows, staffActions, hasEntry = false } = props;
  if (rows.length === 0) return null;
  const times = [...new Set(rows.map((row) => row.time))];
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      {times.map((time) => {
        const arriving = rows.filter((row) => row.time === time);
        const covers = arriving.reduce((sum, row) => sum + row.covers, 0);
        const [first] = arriving;
        return (
          <div key={time}>
            <div className="flex flex-wrap items-end justify-between gap-x-3 pt-3 pb-1">
              <h3 className="flex flex-wrap gap-x-3 text-[1.05em]">
                <span>{timeOfDay(time)}</span>
                <span className="font-normal text-soft">{partyLabel(covers)}</span>
              </h3>
              {hasEntry && first ? (
                <EntryAtSlot date={first.date} service={first.service} time={time} />
              ) : null}
            </div>
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
