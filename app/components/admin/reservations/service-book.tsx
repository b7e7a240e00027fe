import { EntryAtSlot } from "#app/components/admin/reservations/entry-at-slot.tsx";
import { ListFold } from "#app/components/admin/reservations/list-fold.tsx";
import { NowLine } from "#app/components/admin/reservations/now-line.tsx";
import {
  type LineReservation,
  type ListContext,
  ReservationLine,
} from "#app/components/admin/reservations/reservation-line.tsx";
import { SlotHeadFigures } from "#app/components/admin/reservations/slot-head-figures.tsx";
import { SlotSection } from "#app/components/admin/reservations/slot-section.tsx";
import { useListActions } from "#app/components/admin/reservations/use-list-actions.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { isUnsettled } from "#app/domain/reservations/service-end.ts";
import { listLayout, type SlotHead, slotsBefore } from "#app/domain/reservations/service-list.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { LocalMoment } from "#app/domain/time/restaurant-clock.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay } from "#app/i18n/format.ts";

type ServiceBookProps = {
  date: CalendarDate;
  service: ServiceSlug;
  reservations: readonly LineReservation[];
  heads: readonly SlotHead[];
  present: LocalMoment;
  /** Whether the service is over: then those of whom it is not known whether they came stand first. */
  isOver: boolean;
  list: Omit<ListContext, "actions">;
  /** How many of those who wait for room could have it now. */
  fitting: number;
};

/** Who stands among those that are open: until a while after it was said whether she came. */
function isOpen({ status, undoSeconds }: LineReservation): boolean {
  return (
    isUnsettled(status) || (undoSeconds !== null && (status === "arrived" || status === "no_show"))
  );
}

function finishedLabel(rows: readonly LineReservation[]): string {
  const arrived = rows.filter(({ status }) => status === "arrived").length;
  const absent = rows.length - arrived;
  return [
    arrived > 0 ? m.admin_list_finished({ count: arrived }) : null,
    absent > 0 ? m.admin_list_absent({ count: absent }) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** That there is room now for some of those who wait for it. */
function Fitting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="flex items-baseline gap-1.5 text-[0.85em] font-semibold text-good">
      <Mark shape="check" />
      <span>{count === 1 ? m.covers_fit_one() : m.covers_fit({ count })}</span>
    </p>
  );
}

/** The list of a service: requests, then slot by slot, with a line at now; what is done is folded. */
export function ServiceBook(props: ServiceBookProps) {
  const { date, service, heads, present, isOver } = props;
  const list = { ...props.list, actions: useListActions() };
  const open = isOver ? props.reservations.filter(isOpen) : [];
  const reservations = props.reservations.filter((reservation) => !open.includes(reservation));
  const isToday = date === present.date;
  const { requests, slots, finished, goneNow, gone } = listLayout(reservations, heads, isToday);
  const now = isToday ? slotsBefore(slots, present.time) : -1;
  const lines = (rows: readonly LineReservation[], slot: string | null) =>
    rows.map((reservation) => (
      <ReservationLine
        key={reservation.code}
        {...{ reservation, list }}
        isTimed={reservation.time !== slot}
      />
    ));
  return (
    <div>
      {requests.length > 0 ? (
        <SlotSection title={m.admin_list_requests()} figures={<Fitting count={props.fitting} />}>
          {lines(requests, null)}
        </SlotSection>
      ) : null}
      {open.length > 0 ? (
        <SlotSection title={m.admin_end_section()}>{lines(open, null)}</SlotSection>
      ) : null}
      {finished.length > 0 ? (
        <ListFold label={finishedLabel(finished)} isPrinted>
          {lines(finished, null)}
        </ListFold>
      ) : null}
      {slots.map(({ head, rows }, index) => (
        <div key={head.time}>
          {index === now ? <NowLine time={present.time} /> : null}
          <SlotSection
            title={timeOfDay(head.time)}
            figures={<SlotHeadFigures head={head} />}
            entry={
              list.period === "upcoming" ? (
                <EntryAtSlot {...{ date, service }} time={head.time} />
              ) : null
            }
          >
            {lines(rows, head.time)}
          </SlotSection>
        </div>
      ))}
      {now === slots.length ? <NowLine time={present.time} /> : null}
      {goneNow.length > 0 ? (
        <SlotSection title={m.admin_list_gone_now()}>{lines(goneNow, null)}</SlotSection>
      ) : null}
      {gone.length > 0 ? (
        <ListFold label={m.admin_list_gone_count({ count: gone.length })}>
          {lines(gone, null)}
        </ListFold>
      ) : null}
    </div>
  );
}
