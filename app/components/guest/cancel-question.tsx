import type { GuestProblem } from "#app/components/guest/guest-problem.ts";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { GuestReservation } from "#app/domain/reservations/guest-reservation.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { dayDate, timeOfDay } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

type CancelQuestionProps = {
  reservation: GuestReservation;
  requestKey: string;
  problem: GuestProblem | null;
};

function problemMessage(problem: GuestProblem): string {
  if (problem === "failed") return m.guest_problem_failed();
  return problem === "unavailable" ? m.guest_problem_unavailable() : m.guest_problem_form();
}

/** Asks before a reservation is cancelled, and says first what follows from it. */
export function CancelQuestion({ reservation, requestKey, problem }: CancelQuestionProps) {
  const { date, time, covers, status, slug, email, wouldBeLate } = reservation;
  const isRequest = status === "pending";
  return (
    <div className="mx-auto max-w-md text-center">
      <h1 className="page-title">
        {isRequest ? m.guest_withdraw_title() : m.guest_cancel_title()}
      </h1>
      <p className="mt-4 text-balance font-display text-[1.25rem] leading-snug first-letter:uppercase">
        {m.guest_cancel_subject({
          date: dayDate(date),
          time: timeOfDay(time),
          guests: m.guest_party({ covers }),
        })}
      </p>
      {problem ? (
        <Notice tone="stop" role="alert" className="mt-6 text-left">
          {problemMessage(problem)}
        </Notice>
      ) : null}
      <p className="mt-4 text-balance">
        {isRequest ? m.guest_withdraw_effect() : m.guest_cancel_effect({ covers })}
      </p>
      {email === null ? null : <p className="mt-2 text-soft">{m.guest_cancel_mail()}</p>}
      {wouldBeLate ? (
        <Notice tone="wait" className="mt-5 text-left">
          {m.guest_cancel_late()}
        </Notice>
      ) : null}
      <form method="post" action={paths.guestCancel(slug)} className="mt-7 flex flex-col gap-3">
        <input type="hidden" name="requestKey" value={requestKey} />
        <Button tone="danger">{isRequest ? m.guest_withdraw_yes() : m.guest_cancel_yes()}</Button>
        <ButtonLink tone="plain" to={paths.guestReservation(slug)}>
          {isRequest ? m.guest_withdraw_no() : m.guest_cancel_no()}
        </ButtonLink>
      </form>
    </div>
  );
}
