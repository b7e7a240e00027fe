import { Form, useLocation, useNavigation } from "@remix-run/react";
import { LineActions } from "#app/components/admin/reservations/line-actions.tsx";
import { LineName } from "#app/components/admin/reservations/line-name.tsx";
import { LineNotes } from "#app/components/admin/reservations/line-notes.tsx";
import { LinePhone } from "#app/components/admin/reservations/line-phone.tsx";
import { LineState, type StateOnLine } from "#app/components/admin/reservations/line-state.tsx";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { RemainingMove } from "#app/components/admin/reservations/remaining-move.tsx";
import { TimeToAnswer } from "#app/components/admin/reservations/time-to-answer.tsx";
import type { AdminPeriod } from "#app/domain/reservations/admin-period.ts";
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
  /** How a reservation opens beside the list, and which one does; else it opens on its own page. */
  beside?: { to: (slug: string) => string; open: ReservationCode | null };
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
  const { period, today, remaining, requestKey } = list;
  const { pathname, search } = useLocation();
  const isBusy = useNavigation().formData !== undefined;
  const name = personLabel(reservation);
  const page = paths.adminReservation(period, date, service, slug);
  const isDone = status !== "pending" && status !== "confirmed";
  return (
    <li
      id={code}
      data-party
      className="group scroll-my-24 border-b border-line last:border-b-0 has-[[aria-current]]:bg-raised has-[[data-opens]:focus-visible]:outline-3 has-[[data-opens]:focus-visible]:-outline-offset-2 has-[[data-opens]:focus-visible]:outline-accent has-[[aria-current]]:shadow-[inset_0.2rem_0_0_var(--ink)]"
    >
      <Form
        method="post"
        action={page}
        discover="none"
        preventScrollReset
        onSubmit={(event) => {
          if (isBusy) event.preventDefault();
        }}
        className="flex flex-wrap items-center gap-x-1.5 sm:gap-x-2"
      >
        <p
          className={`w-[min(1.9rem,10vw)] text-right text-[min(1.3em,8vw)] leading-none font-semibold ${isDone ? "text-soft" : ""}`}
        >
          <span>{covers}</span>
          <span className="sr-only">{` ${m.admin_covers()}`}</span>
        </p>
        <div className="flex min-h-[2.6rem] print:min-h-[2.3rem] min-w-0 grow basis-28 flex-col justify-center py-0.5 sm:flex-row sm:flex-wrap sm:items-center sm:justify-between sm:gap-x-3">
          <div className="relative flex min-w-0 grow flex-col sm:basis-24 justify-center sm:min-h-[2.4rem] print:min-h-0">
            <p className="line-clamp-1 print:line-clamp-none leading-snug wrap-anywhere group-has-[details[open]]:line-clamp-none">
              {isTimed ? <span className="mr-1.5 text-soft">{timeOfDay(time)}</span> : null}
              <LineName {...{ reservation, list, isDone }} />
            </p>
            <LineNotes {...reservation} />
          </div>
          <div
            className={`flex flex-none flex-wrap items-baseline gap-x-2 leading-tight sm:min-w-min ${status === "pending" ? "sm:w-[min(14rem,31cqi)] @book:w-[min(15rem,22cqi)]" : "sm:w-[min(8rem,19cqi)] @book:w-[min(13rem,18cqi)]"}`}
          >
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
        <LineActions
          {...{ reservation, name, today }}
          next={pathname + search}
          requestKey={`${requestKey}-${code}`}
        />
      </Form>
    </li>
  );
}
