import type { ComponentProps } from "react";
import { DoorActions } from "#app/components/admin/reservations/door-actions.tsx";
import { RefuseWithReason } from "#app/components/admin/reservations/refuse-with-reason.tsx";
import type { Problem } from "#app/components/admin/reservations/staff-action-problem.tsx";
import { StaffActions } from "#app/components/admin/reservations/staff-actions.tsx";
import { useHere } from "#app/components/admin/reservations/use-here.ts";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { type AdminPeriod, adminPeriod } from "#app/domain/reservations/admin-period.ts";
import { answersTo } from "#app/domain/reservations/staff-actions.ts";
import { fullName } from "#app/domain/text/person-name.ts";
import type { CalendarDate } from "#app/domain/time/calendar-date.ts";
import type { KeptStaffAction } from "#app/forms/kept-staff-action.ts";
import { m } from "#app/i18n/compiled/messages.js";

type ReservationActionsProps = {
  reservation: ComponentProps<typeof DoorActions>["reservation"];
  today: CalendarDate;
  remaining: number | null;
  /** The reservation's own page. */
  action: string;
  requestKey: string;
  problem: Problem | null;
  givenBack: KeptStaffAction | null;
  /** Whether a change of the guest's waits, whose answers stand first. */
  isFolded: boolean;
};

/** The words of a refusal that was not taken, or that a log-in gives back. */
function reasonToShow(
  problem: Problem | null,
  givenBack: KeptStaffAction | null,
): string | undefined {
  if (problem?.kind === "bad-reason") return problem.reason;
  return givenBack?.staffAction === "refuse" ? (givenBack.reason ?? undefined) : undefined;
}

/**
 * What may be answered on the page of a reservation, and who is told of it. Beside the answers to a
 * change it is folded away, since to refuse that and to refuse the table look alike.
 */
export function ReservationActions(props: ReservationActionsProps) {
  const { isFolded, reservation, problem, givenBack } = props;
  const isUrgent = reservation.undoSeconds !== null || problem !== null || givenBack !== null;
  if (!isFolded || isUrgent) return <OpenActions {...props} />;
  return (
    <Disclosure label={m.change_other_answers()}>
      <OpenActions {...props} />
    </Disclosure>
  );
}

/** Who hears of an answer: of what is past nobody does. */
function tellsMessage(period: AdminPeriod, email: string | null): string {
  if (period === "history") return m.admin_tells_nobody_past();
  return email === null ? m.admin_tells_nobody() : m.admin_tells_diner();
}

function OpenActions(props: ReservationActionsProps) {
  const { reservation, today, remaining, action, requestKey, problem, givenBack } = props;
  const { code, date, status, email, version } = reservation;
  const period = adminPeriod(date, today);
  const here = useHere();
  return (
    <section className="space-y-1">
      <DoorActions {...{ reservation, action, requestKey }} today={today} />
      <StaffActions {...{ reservation, requestKey, remaining, period }} />
      {answersTo(status).includes("refuse") ? (
        <RefuseWithReason
          name={fullName(reservation)}
          isMailed={email !== null && period === "upcoming"}
          form={{
            action,
            next: here,
            requestKey: `${requestKey}-${code}-why`,
            expectedVersion: version,
          }}
          reason={reasonToShow(problem, givenBack)}
          error={problem?.kind === "bad-reason" ? m.admin_reason_bad() : null}
        />
      ) : null}
      <p className="text-[0.92em] text-soft">{tellsMessage(period, email)}</p>
    </section>
  );
}
