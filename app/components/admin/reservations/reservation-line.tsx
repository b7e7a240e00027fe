import { cx } from "class-variance-authority";
import { useState } from "react";
import { LineAction } from "#app/components/admin/reservations/line-action.tsx";
import { LineMore } from "#app/components/admin/reservations/line-more.tsx";
import { LineName } from "#app/components/admin/reservations/line-name.tsx";
import { LineNotes } from "#app/components/admin/reservations/line-notes.tsx";
import { LinePanel } from "#app/components/admin/reservations/line-panel.tsx";
import { LinePhone } from "#app/components/admin/reservations/line-phone.tsx";
import { LineState, type StateOnLine } from "#app/components/admin/reservations/line-state.tsx";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { RemainingMove } from "#app/components/admin/reservations/remaining-move.tsx";
import { TimeToAnswer } from "#app/components/admin/reservations/time-to-answer.tsx";
import type { ListActions } from "#app/components/admin/reservations/use-list-actions.ts";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
import { nextActions } from "#app/domain/reservations/next-actions.ts";
import type { ReservationCode, ReservationSource } from "#app/domain/reservations/reservation.ts";
import type { ServiceSlug } from "#app/domain/schedule/service.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { ClockTime } from "#app/domain/time/clock-time.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { timeOfDay } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

export type LineReservation = StateOnLine & {
  code: ReservationCode;
  slug: string;
  date: CalendarDate;
  service: ServiceSlug;
  time: ClockTime;
  firstName: string;
  lastName: string;
  phone: ShownPhone | null;
  note: string | null;
  dietaryNote: string | null;
  houseNote: string | null;
  source: ReservationSource;
  hasEmail: boolean;
  over: number;
  version: number;
  undoSeconds: number | null;
  minutesToAnswer: number | null;
};

/** What all lines of a list share. */
export type ListContext = {
  period: AdminPeriod;
  today: CalendarDate;
  remaining: number | null;
  /** Minted with the page; each line makes its own key of it. */
  requestKey: string;
  /**
   * The address at which a reservation opens beside the list, but for its slug at the end, and which one
   * does; else it opens on its own page.
   */
  beside?: { before: string; open: ReservationCode | null };
  actions: ListActions;
};

type ReservationLineProps = {
  reservation: LineReservation;
  list: ListContext;
  /** Whether its time stands on it, where it is not that of the slot whose head is above. */
  isTimed: boolean;
};

/** A party on one line: covers, name with what was written, state, telephone, the next action, more. */
export function ReservationLine({ reservation, list, isTimed }: ReservationLineProps) {
  const { code, slug, date, service, time, covers, status, minutesToAnswer } = reservation;
  const { period, today, remaining, actions } = list;
  const { asked, closed, with: unfolded } = actions.unfolding;
  const [isOpen, setOpen] = useState(asked === code);
  const name = personLabel(reservation);
  const requestKey = `${list.requestKey}-${code}`;
  const { likeliest, others } = nextActions(reservation, today);
  const isDone = status !== "pending" && status !== "confirmed";
  return (
    <li id={code} data-party data-open={isOpen || undefined} className="group list-line">
      <form
        method="post"
        action={paths.adminReservation(period, date, service, slug)}
        onSubmit={actions.onSubmit}
        className="flex flex-wrap items-center gap-x-1.5 sm:gap-x-2"
      >
        <p className={cx("list-covers", isDone && "text-soft")}>
          <span>{covers}</span>
          <span className="sr-only">{` ${m.admin_covers()}`}</span>
        </p>
        <div className="list-party">
          <div className="list-person">
            <p className="list-name">
              {isTimed ? <span className="mr-1.5 text-soft">{timeOfDay(time)}</span> : null}
              <LineName {...{ reservation, list, isDone }} />
            </p>
            <LineNotes {...reservation} />
          </div>
          <div className={cx("list-state", status === "pending" && "list-state-pending")}>
            <LineState {...reservation} />
            {minutesToAnswer === null ? null : (
              <TimeToAnswer
                minutes={minutesToAnswer}
                className="text-[0.8em] max-sm:order-last print:hidden"
              />
            )}
            {status === "pending" ? (
              <RemainingMove
                id={`${code}-move`}
                staffAction="accept"
                {...{ status, covers, remaining }}
                over={reservation.over}
                className="contents text-[0.8em] print:hidden"
              />
            ) : null}
          </div>
        </div>
        <LinePhone phone={reservation.phone} {...{ name }} isFolded={status === "pending"} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <input type="hidden" name="expectedVersion" value={reservation.version} />
        <input type="hidden" name="next" value={closed} />
        <LineAction {...{ reservation, name, likeliest, requestKey }} />
        <LineMore
          {...{ name, isOpen }}
          to={`${isOpen ? closed : unfolded(code)}#${code}`}
          holds={others.includes("no-show") ? "x" : undefined}
          onToggle={() => setOpen(!isOpen)}
        />
        {isOpen ? <LinePanel {...{ reservation, others, today, requestKey }} /> : null}
      </form>
    </li>
  );
}
